import { randomUUID } from 'node:crypto'
import type { Mutation, SanityDocument } from '@sanity/client'
import { z } from 'zod'
import { mutationRefusal } from './refusal.ts'

export type Documents = ReadonlyMap<string, SanityDocument>

/** Of a transaction: when it is made, and what its documents' revision is from then on. */
type Moment = { readonly transactionId: string; readonly at: Date }

const stubSchema = z.looseObject({ _type: z.string().min(1), _id: z.string().optional() })
const patchSchema = z.strictObject({
  id: z.string(),
  ifRevisionID: z.string().optional(),
  set: z.record(z.string(), z.json()).optional(),
  setIfMissing: z.record(z.string(), z.json()).optional(),
  unset: z.array(z.string()).optional(),
})
const mutationSchema = z.union([
  z.strictObject({ create: stubSchema }),
  z.strictObject({ createOrReplace: stubSchema }),
  z.strictObject({ createIfNotExists: stubSchema }),
  z.strictObject({ delete: z.strictObject({ id: z.string() }) }),
  z.strictObject({ patch: patchSchema }),
])

/** A list of mutations as it comes, of the kinds that are known here. @throws {z.ZodError} */
export const parseMutations = (given: unknown): Mutation[] =>
  z.array(mutationSchema).min(1).parse(given) as unknown as Mutation[]

/** What the documents are after one mutation. @throws {Refusal} */
export function applied(documents: Documents, mutation: Mutation, moment: Moment): Documents {
  const one = mutationSchema.parse(mutation)
  const next = new Map(documents)
  if ('delete' in one) next.delete(one.delete.id)
  else if ('patch' in one) next.set(one.patch.id, patched(documents.get(one.patch.id), one.patch, moment))
  else {
    const stub =
      'create' in one ? one.create : 'createOrReplace' in one ? one.createOrReplace : one.createIfNotExists
    const id = checkedId(stub._id)
    const before = documents.get(id)
    if (before && 'create' in one)
      throw mutationRefusal(409, 'documentAlreadyExistsError', `Document by ID "${id}" already exists`)
    if (!before || 'createOrReplace' in one) next.set(id, stamped({ ...stub, _id: id }, before, moment))
  }
  return next
}

function patched(
  before: SanityDocument | undefined,
  patch: z.infer<typeof patchSchema>,
  moment: Moment,
): SanityDocument {
  const { id, ifRevisionID, set, setIfMissing, unset = [] } = patch
  if (!before)
    throw mutationRefusal(409, 'documentNotFoundError', `The document with the ID "${id}" was not found`)
  if (ifRevisionID !== undefined && ifRevisionID !== before._rev)
    throw mutationRefusal(
      409,
      'documentRevisionIDDoesNotMatchError',
      `Document "${id}" has unexpected revision ID ("${before._rev}"), expected "${ifRevisionID}"`,
    )
  const kept = Object.entries({ ...setIfMissing, ...before, ...set }).filter(
    ([name]) => !unset.includes(name),
  )
  return stamped({ ...Object.fromEntries(kept), _type: before._type, _id: id }, before, moment)
}

function stamped(
  document: { readonly _id: string; readonly _type: string },
  before: SanityDocument | undefined,
  { transactionId, at }: Moment,
): SanityDocument {
  const now = at.toISOString()
  return { ...document, _rev: transactionId, _createdAt: before?._createdAt ?? now, _updatedAt: now }
}

function checkedId(id: string = randomUUID()): string {
  if (!/^[a-z0-9_][a-z0-9._-]{0,127}$/i.test(id))
    throw mutationRefusal(400, 'malformedDocumentIdError', `Malformed document ID: "${id}"`)
  return id
}

const referenceSchema = z.looseObject({ _ref: z.string(), _weak: z.boolean().optional() })

/** Ids that a document refers to so that they can't go. */
export function strongReferences(value: unknown): string[] {
  const reference = referenceSchema.safeParse(value).data
  if (reference) return reference._weak ? [] : [reference._ref]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strongReferences)
}

/** Whether a document is one of everybody's: neither a draft nor a version in a release. */
export const isPublished = ({ _id }: Pick<SanityDocument, '_id'>): boolean =>
  !/^(drafts|versions)\./.test(_id)
