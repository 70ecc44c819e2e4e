import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Page, Redirect } from '../payload-types.ts'

/**
 * A page or a redirect is public in its store, so it must not be put into another tenant's. Checked here and
 * not in the field, because drafts skip the checks of fields.
 */
export const storeOfTheSameTenant: CollectionBeforeValidateHook<Page | Redirect> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const storeId = idOf(data?.store ?? originalDoc?.store)
  const tenantId = idOf(data?.tenant ?? originalDoc?.tenant)
  if (storeId === undefined || tenantId === undefined) return data
  const store = await req.payload.findByID({
    collection: 'stores',
    id: storeId,
    depth: 0,
    req,
    disableErrors: true,
  })
  if (store && idOf(store.tenant) === tenantId) return data
  throw new ValidationError(
    {
      collection: collection.slug,
      errors: [{ path: 'store', message: 'Choose a store of the tenant that this belongs to.' }],
    },
    req.t,
  )
}
