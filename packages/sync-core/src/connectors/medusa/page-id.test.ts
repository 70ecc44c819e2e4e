import { medusaIdSchema } from '@tandem/contracts/ids'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageMedusaId, pagePayloadId } from './page-id.ts'

describe("a page's id in Medusa", () => {
  test('is an id there, and leads back to the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (id) => {
        const medusaId = pageMedusaId(id)
        expect(medusaIdSchema.safeParse(medusaId).success).toBe(true)
        expect(pagePayloadId(medusaId)).toBe(id)
      }),
    )
  })

  test.each(['page_', 'page_0', 'page_017', 'page_1e3', 'page_9999999999', 'prod_1', 'xpage_1', 'page_1x'])(
    'leads nowhere when no page can have it: %s',
    (id) => {
      expect(pagePayloadId(id)).toBeNull()
    },
  )
})
