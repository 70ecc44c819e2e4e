import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Form } from '../payload-types.ts'

/** Pages show a form of their own tenant, which it therefore never leaves; nor does what it was sent. */
export const sameTenantForEver: CollectionBeforeChangeHook<Form> = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const before = idOf(originalDoc?.tenant)
  const after = idOf(data.tenant ?? originalDoc?.tenant)
  if (before === undefined || before === after) return data
  const errors = [{ path: 'tenant', message: 'A form stays with its tenant. Make another one there.' }]
  throw new ValidationError({ collection: collection.slug, errors }, req.t)
}
