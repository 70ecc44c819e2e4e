import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Page } from '../payload-types.ts'

/**
 * What is sent with a form goes to the form's tenant, so a page shows none of another. Checked here and not in the
 * field, because drafts skip the checks of fields.
 */
export const formsOfTheSameTenant: CollectionBeforeValidateHook<Page> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const tenantId = idOf(data?.tenant ?? originalDoc?.tenant)
  const shown = (data?.blocks ?? originalDoc?.blocks ?? []).flatMap((block, index) => {
    const id = block.blockType === 'form' ? idOf(block.form) : undefined
    return id === undefined ? [] : [{ id, path: `blocks.${index}.form` }]
  })
  if (shown.length === 0) return data
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: { and: [{ id: { in: shown.map(({ id }) => id) } }, { tenant: { equals: tenantId ?? 0 } }] },
    depth: 0,
    pagination: false,
    req,
  })
  const foreign = shown.filter(({ id }) => docs.every((form) => form.id !== id))
  if (foreign.length === 0) return data
  const message = 'Choose a form of the tenant that this page belongs to.'
  throw new ValidationError(
    { collection: collection.slug, errors: foreign.map(({ path }) => ({ path, message })) },
    req.t,
  )
}
