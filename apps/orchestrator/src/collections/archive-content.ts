import type { Access, BaseFilter, CheckboxField, CollectionBeforeValidateHook } from 'payload'
import { hasRole, readsEverything } from '../access/roles.ts'
import type { ProductContent } from '../payload-types.ts'

/** Kept, and out of the list: for content whose product is gone. A product that comes back takes it out of the archive. */
export const archivedField: CheckboxField = {
  name: 'archived',
  type: 'checkbox',
  access: {
    create: () => false,
    update: ({ req, doc }) => readsEverything(req.user) && !doc?.product,
  },
  admin: {
    position: 'sidebar',
    description: 'Kept, and out of the list. For content whose product was deleted.',
    condition: (data) => !data.product,
  },
}

/** The list leaves out what is archived, unless that is what is asked for. */
export const withoutArchived: BaseFilter = ({ req }) => {
  // As the name of a field: within a value its quotation marks are written otherwise.
  const asked = JSON.stringify(req.query.where ?? {})
  return asked.includes('"archived":') ? null : { archived: { not_equals: true } }
}

/** Operators write nothing, but for this one mark on what has no product. */
export const orArchive =
  (write: Access): Access =>
  async (args) => {
    const allowed = await write(args)
    if (allowed !== false || !hasRole(args.req.user, 'operator')) return allowed
    return { product: { exists: false } }
  }

/** Of what an operator sends, the mark alone is taken: the form of the admin sends all that it shows. */
export const onlyArchive: CollectionBeforeValidateHook<ProductContent> = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { user } = req
  if (!user || !originalDoc || operation !== 'update' || hasRole(user, 'admin', 'editor')) return data
  return { ...originalDoc, archived: data?.archived ?? originalDoc.archived ?? false }
}
