import type { Access, CollectionConfig, PayloadRequest, SanitizedConfig } from 'payload'
import { z } from 'zod'
import { nobody } from './collections.ts'
import { documentIdOf, mayUpdate } from './reachable-documents.ts'

/** Each person's own settings of the admin; `own` is what Payload's own access says. */
const signedIn: Access = ({ req }) => Boolean(req.user)

type Rules = Partial<CollectionConfig['access']>

/** Access of the collections that Payload brings along, which without this are everybody's who is signed in. */
const RULES: Readonly<Record<string, Rules>> = {
  'payload-locked-documents': {
    create: (args) => isOwnLock(args.req, args.data),
    read: ({ req }) => locksOfOwnDocuments(req),
    update: async (args) => (await isOwnLock(args.req, args.data, true)) && locksOfOwnDocuments(args.req),
    delete: ({ req }) => locksOfOwnDocuments(req),
  },
  // Read, changed and deleted by whose they are: Payload's own rule.
  'payload-preferences': { create: signedIn },
  'payload-jobs': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-migrations': { create: nobody, read: nobody, update: nobody, delete: nobody },
}

/** @throws when Payload brings a collection along that nobody has thought about. */
export function guardBroughtAlong(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    const rules = RULES[collection.slug]
    if (!rules) throw new Error(`Say in src/access/brought-along.ts who may use ${collection.slug}.`)
    Object.assign(collection.access, rules)
  }
  return config
}

/** Ids begin at 1. */
const NO_DOCUMENT = 0

const relation = z.object({ relationTo: z.string(), value: z.unknown() })
const lockSchema = z.object({ document: relation.nullish(), user: relation.nullish() })

/** Tells whether a lock is in one's own name, and on a document that one may change. */
async function isOwnLock(req: PayloadRequest, data: unknown, isUpdate = false): Promise<boolean> {
  const lock = lockSchema.safeParse(data ?? {}).data
  if (!req.user || !lock) return false
  const { document, user } = lock
  const isOwn = user?.relationTo === req.user.collection && documentIdOf(idIn(user.value)) === req.user.id
  if (user ? !isOwn : !isUpdate) return false
  if (!document) return isUpdate
  return mayUpdate(req.payload, req.user, { collection: document.relationTo, id: idIn(document.value) })
}

/** The locks of documents that one may change: who may write may see that somebody else does, and take over. */
async function locksOfOwnDocuments(req: PayloadRequest) {
  if (!req.user) return false
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const own: number[] = []
  for (const { id, document } of docs) {
    if (
      document &&
      (await mayUpdate(req.payload, req.user, { collection: document.relationTo, id: document.value }))
    )
      own.push(id)
  }
  // A condition that nothing fits, because the admin asks before it shows a document: no lock is no reason to refuse it.
  return { id: { in: own.length > 0 ? own : [NO_DOCUMENT] } }
}

const idIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value
