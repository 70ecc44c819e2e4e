import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Form, Media } from '../payload-types.ts'

/** Pages show forms and pictures of their own tenant, which these therefore never leave; nor does what a form was sent. */
export const sameTenantForEver: CollectionBeforeChangeHook<Form | Media> = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const before = idOf(originalDoc?.tenant)
  const after = idOf(data.tenant ?? originalDoc?.tenant)
  if (before === undefined || before === after) return data
  const errors = [{ path: 'tenant', message: 'This stays with its tenant. Make another one there.' }]
  throw new ValidationError({ collection: collection.slug, errors }, req.t)
}
