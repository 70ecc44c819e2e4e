import { Modules } from '@medusajs/framework/utils'
import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk'
import { createRemoteLinkStep, dismissRemoteLinkStep, useQueryGraphStep } from '@medusajs/medusa/core-flows'
import { VENDOR_MODULE } from '../../modules/vendor/index.ts'

export interface VendorProducts {
  id: string
  add: string[]
  remove: string[]
}

/** Gives products to a vendor, taking them from the one they had: a product has one vendor at most. */
export const setVendorProductsWorkflow = createWorkflow('set-vendor-products', (input: VendorProducts) => {
  useQueryGraphStep({
    entity: 'vendor',
    fields: ['id'],
    filters: { id: input.id },
    options: { throwIfKeyNotFound: true },
  })
  const { data: products } = useQueryGraphStep({
    entity: 'product',
    fields: ['id', 'vendor.id'],
    filters: { id: transform({ input }, (given) => [...given.input.add, ...given.input.remove]) },
  }).config({ name: 'products-with-their-vendor' })

  const links = transform({ input, products }, ({ input: wanted, products: found }) => {
    const vendorOf = new Map(found.map((product) => [product.id, product.vendor?.id]))
    const link = (product: string, vendor: string) => ({
      [Modules.PRODUCT]: { product_id: product },
      [VENDOR_MODULE]: { vendor_id: vendor },
    })
    const add = wanted.add.filter((product) => vendorOf.has(product) && vendorOf.get(product) !== wanted.id)
    const dismissed = [...add, ...wanted.remove.filter((product) => vendorOf.get(product) === wanted.id)]
    return {
      create: add.map((product) => link(product, wanted.id)),
      dismiss: dismissed.flatMap((product) => {
        const vendor = vendorOf.get(product)
        return vendor ? [link(product, vendor)] : []
      }),
    }
  })
  dismissRemoteLinkStep(links.dismiss)
  createRemoteLinkStep(links.create)
  return new WorkflowResponse(links)
})
