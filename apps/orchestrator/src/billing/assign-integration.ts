import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import { integrationNameOf, integrationsOfTenant } from '../integrations/integrations-of-tenant.ts'
import type { BillingPrice, BillingProduct } from '../payload-types.ts'

const CONNECTOR = 'stripe'

/** A product is billed by its tenant's account, which has to be said only where there are several. It stays there. */
export const assignIntegration: CollectionBeforeValidateHook<BillingProduct> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const refuse = (message: string) => refused(collection.slug, 'integration', message, req)
  const before = integrationNameOf(originalDoc?.integration)
  const given = integrationNameOf(data.integration) ?? before
  if (before !== undefined && given !== before)
    throw refuse('It stays with its account. Make another one there.')
  const tenant = idOf(data.tenant ?? originalDoc?.tenant)
  // Whose it is has to be said first: another check says so.
  if (tenant === undefined) return data
  const accounts = await integrationsOfTenant(tenant, CONNECTOR, req)
  if (given !== undefined) {
    if (!accounts.includes(given))
      throw refuse('Choose one of the accounts of the tenant that this belongs to.')
    return { ...data, integration: given }
  }
  const [only, ...others] = accounts
  if (only === undefined)
    throw refuse('This tenant has no Stripe account yet: an admin connects one under Integrations.')
  if (others.length > 0) throw refuse('Choose the account that it is billed by.')
  return { ...data, integration: only }
}

/** A price is billed where its product is. */
export const integrationOfProduct: CollectionBeforeValidateHook<BillingPrice> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (!data) return data
  const before = idOf(originalDoc?.product)
  const id = idOf(data.product ?? originalDoc?.product)
  if (before !== undefined && id !== before)
    throw refused(collection.slug, 'product', 'A price stays with its product. Make another one there.', req)
  if (id === undefined) return data
  const product = await req.payload.findByID({
    collection: 'billing-products',
    id,
    depth: 0,
    draft: true,
    req,
    disableErrors: true,
  })
  return { ...data, integration: integrationNameOf(product?.integration) ?? null }
}

function refused(collection: string, path: string, message: string, req: PayloadRequest): ValidationError {
  return new ValidationError({ collection, errors: [{ path, message }], req }, req.t)
}
