import { describe, expect, it } from 'vitest'
import {
  MAX_EDIT_BYTES,
  refusalOfEmail,
  refusalOfMetadata,
  refusalOfSize,
  refusalsOfOrder,
} from './owner-rules.ts'

describe("a customer's e-mail", () => {
  it.each([null, undefined, '', '  '])('is never cleared (%j)', (after) => {
    expect(refusalOfEmail('ada@mail.test', after)?.message).toContain('not cleared')
  })

  it.each(['ada', 'ada@', '@mail.test', 'a b@mail.test', `${'a'.repeat(250)}@mail.test`])(
    'is an address, unlike %s',
    (after) => {
      expect(refusalOfEmail('ada@mail.test', after)?.message).toContain('not an e-mail')
    },
  )

  it('is nobody else’s, and no member of staff’s', () => {
    expect(refusalOfEmail('ada@mail.test', 'eve@mail.test', { isTaken: true })?.field).toBe('email')
    expect(refusalOfEmail('ada@mail.test', 'eve@mail.test', { isStaff: true })?.field).toBe('email')
    expect(refusalOfEmail('ada@mail.test', 'eve@mail.test')).toBeNull()
  })

  it('that stays as it is is not judged', () => {
    expect(refusalOfEmail(null, '')).toBeNull()
    expect(refusalOfEmail('odd', 'odd', { isTaken: true, isStaff: true })).toBeNull()
  })
})

describe('an order', () => {
  it('keeps its country, and says which address would leave it', () => {
    const fields = refusalsOfOrder({ shippingCountry: 'de' }, { shippingCountry: 'fr' }, true)
    expect(fields.map(({ field }) => field)).toEqual(['shipping_address'])
    expect(refusalsOfOrder({ billingCountry: 'de' }, { billingCountry: 'de' }, true)).toEqual([])
  })

  it('that is canceled changes no more', () => {
    expect(refusalsOfOrder({ status: 'canceled' }, {}, true)).toHaveLength(1)
    expect(refusalsOfOrder({ status: 'canceled' }, {}, false)).toEqual([])
  })

  it.each([[[]], [['a']], ['text'], [5], [true]])('has metadata by name, unlike %j', (metadata) => {
    expect(refusalOfMetadata(metadata)).toHaveLength(1)
    expect(refusalsOfOrder({}, { metadata }, true)).toHaveLength(1)
  })

  it('may have none, or any by name', () => {
    for (const metadata of [null, undefined, {}, { a: [1, { b: null }] }])
      expect(refusalOfMetadata(metadata)).toEqual([])
  })
})

it('more than the apply route takes is refused before it is sent', () => {
  expect(refusalOfSize('content', 'é'.repeat(MAX_EDIT_BYTES / 2))).toHaveLength(1)
  expect(refusalOfSize('content', 'a'.repeat(1_000_000))).toEqual([])
  expect(refusalOfSize('content', undefined)).toEqual([])
}, 60_000)
