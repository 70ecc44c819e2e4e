import { integrationIdSchema } from '@tandem/contracts/sync'
import { type CollectionConfig, type CollectionSlug, createLocalReq, type Payload } from 'payload'
import type { Person } from './roles.ts'

/** A document as a browser names it: nothing of it is known to be true. */
export type NamedDocument = { readonly collection: unknown; readonly id: unknown }

/** The largest id that PostgreSQL's `integer` holds. */
const LARGEST_ID = 2 ** 31 - 1

/** A document's id, from a number or its decimal digits; undefined for whatever else. */
export function documentIdOf(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value) ? Number(value) : value
  return typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= LARGEST_ID ? id : undefined
}

/** A document's id as its collection makes them: a number, or the short name that an integration is given. */
export function documentIdIn(
  { fields }: Pick<CollectionConfig, 'fields'>,
  value: unknown,
): number | string | undefined {
  const isNamed = fields.some((field) => 'name' in field && field.name === 'id' && field.type === 'text')
  return isNamed ? integrationIdSchema.safeParse(value).data : documentIdOf(value)
}

/** Tells whether a person may read a document, its draft included. */
export async function mayRead(payload: Payload, person: Person, named: NamedDocument): Promise<boolean> {
  const document = resolve(payload, named)
  if (!person || !document) return false
  const { docs } = await payload.find({
    collection: document.collection,
    where: { id: { equals: document.id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    select: {},
    overrideAccess: false,
    user: person,
    // Whoever may read nothing of the collection finds nothing in it.
    disableErrors: true,
  })
  return docs.length > 0
}

/** Tells whether a person may change a document. */
export async function mayUpdate(payload: Payload, person: Person, named: NamedDocument): Promise<boolean> {
  const document = resolve(payload, named)
  if (!person || !document || !(await mayRead(payload, person, named))) return false
  const { collection, id } = document
  const req = await createLocalReq({ user: person }, payload)
  // Its types know ids of one kind in all collections.
  const allowed = await payload.collections[collection].config.access.update({ req, id: id as number })
  if (typeof allowed === 'boolean') return allowed
  const { totalDocs } = await payload.count({ collection, where: { and: [{ id: { equals: id } }, allowed] } })
  return totalDocs > 0
}

function resolve(
  payload: Payload,
  named: NamedDocument,
): { collection: CollectionSlug; id: number | string } | undefined {
  const found = payload.config.collections.find(({ slug }) => slug === named.collection)
  const id = found && documentIdIn(found, named.id)
  return id === undefined || !found ? undefined : { collection: found.slug, id }
}
