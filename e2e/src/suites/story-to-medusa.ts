import { richText, until } from '@tandem/stack-clients'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { RunningStack } from '../running-stack.ts'
import { demoStore } from './stores.ts'

const productsSchema = z.object({
  products: z.array(
    z.object({
      vendor: z.object({
        story: z.object({ text: z.record(z.string(), z.string()) }).nullable(),
      }),
    }),
  ),
})

/** What a vendor tells in Payload is shown by Medusa's own shop API, and on the pages of their products. */
export function storyReachesMedusa(running: () => RunningStack): void {
  describe("a vendor's story", () => {
    test("is shown with the vendor's products, in Medusa's shop API and in the shop, when an editor saves it", async () => {
      const { payload, stack } = running()
      const { docs } = await payload.find('vendors', { 'where[handle][equals]': 'kiln-row-pottery' })
      const shop = `${stack.urls.storefront}/fernhollow/en/products/tidepool-mug`
      // Read before, so that the shop's cache has something to forget.
      expect(await (await fetch(shop)).text()).toContain('Made by Kiln Row Pottery')
      await payload.update('vendors', docs[0]?.id ?? 0, { story: richText('Seven potters share two kilns.') })
      const { publishableKey } = await demoStore(stack.urls.backend, 'fernhollow')
      const address = `${stack.urls.backend}/store/products?handle=tidepool-mug&fields=id,vendor.story`
      const told = await until('the story in Medusa', async () => {
        const answer = await fetch(address, { headers: { 'x-publishable-api-key': publishableKey } })
        const [product] = productsSchema.parse(await answer.json()).products
        const text = product?.vendor.story?.text
        return text?.en?.includes('Seven potters') ? text : undefined
      })
      expect(told).toEqual({ en: '<p>Seven potters share two kilns.</p>' })
      await until('the story in the shop', async () =>
        (await (await fetch(shop)).text()).includes('<p>Seven potters share two kilns.</p>'),
      )
    })
  })
}
