import { Forbidden, type Payload } from 'payload'
import { z } from 'zod'
import { mayRead, mayUpdate, type NamedDocument } from '../../access/reachable-documents.ts'
import type { Person } from '../../access/roles.ts'
import { isWellFormedJson } from '../../gate/well-formed.ts'

/** Every action of Payload's admin that a browser may call. Anything else is refused, so that a new one is looked at first. */
export const ACTIONS = [
  'copy-data-from-locale',
  'form-state',
  'get-default-layout',
  'get-upcoming-scheduled-publish',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'schedule-publish',
  'slugify',
  'table-state',
] as const

const scalar = z.union([z.string(), z.number()]).nullish()
const slugs = z.union([z.string(), z.array(z.string())]).nullish()

/** The arguments by which an action names documents. Others are handed on as they are. */
const argumentsSchema = z.looseObject({
  collectionSlug: slugs,
  id: scalar,
  docID: scalar,
  deleteID: scalar,
  doc: z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) }).nullish(),
  parent: z.looseObject({ collectionSlug: z.string().nullish(), id: scalar }).nullish(),
  returnLockStatus: z.boolean().nullish(),
})
type Arguments = z.infer<typeof argumentsSchema>

/**
 * Checks what a browser calls an action of the admin with: some of them read, lock or schedule whatever document they
 * are told, without asking whose it is.
 *
 * @returns the arguments to call it with.
 * @throws {Forbidden} for somebody who is not signed in, an unknown action, or a document that is not theirs.
 */
export async function checkAction(
  payload: Payload,
  person: Person,
  name: string,
  given: unknown,
): Promise<Record<string, unknown>> {
  if (!person || !ACTIONS.some((action) => action === name) || !isWellFormedJson(given)) throw new Forbidden()
  const parsed = argumentsSchema.safeParse(given ?? {})
  if (!parsed.success) throw new Forbidden()
  const args = parsed.data
  for (const named of documentsIn(args)) {
    if (!(await mayRead(payload, person, named))) throw new Forbidden()
  }
  if (name === 'schedule-publish') await checkSchedule(payload, person, args)
  if (!args.returnLockStatus) return args
  const edited = { collection: args.collectionSlug, id: args.id }
  // A lock keeps others from writing, so it is for those who may write.
  return { ...args, returnLockStatus: await mayUpdate(payload, person, edited) }
}

function documentsIn({ collectionSlug, id, docID, doc, parent }: Arguments): NamedDocument[] {
  const named: NamedDocument[] = [
    { collection: collectionSlug, id },
    { collection: collectionSlug, id: docID },
    { collection: parent?.collectionSlug, id: parent?.id },
    { collection: doc?.relationTo, id: doc?.value },
  ]
  return named.filter((document) => document.id !== undefined && document.id !== null)
}

/** A schedule is made or called off by those who may publish the document that it is for. */
async function checkSchedule(payload: Payload, person: Person, { doc, deleteID }: Arguments): Promise<void> {
  const documents: NamedDocument[] = doc ? [{ collection: doc.relationTo, id: doc.value }] : []
  if (deleteID !== undefined && deleteID !== null) documents.push(await scheduledDocument(payload, deleteID))
  if (documents.length === 0) throw new Forbidden()
  for (const document of documents) {
    if (!(await mayUpdate(payload, person, document))) throw new Forbidden()
  }
}

const inputSchema = z.object({
  doc: z.object({ relationTo: z.string(), value: z.union([z.string(), z.number()]) }),
})

async function scheduledDocument(payload: Payload, jobId: string | number): Promise<NamedDocument> {
  const id = Number(jobId)
  const job = Number.isInteger(id)
    ? await payload.findByID({ collection: 'payload-jobs', id, depth: 0, disableErrors: true })
    : null
  const input = inputSchema.safeParse(job?.input).data
  return { collection: input?.doc.relationTo, id: input?.doc.value }
}

const failedSchema = z.looseObject({ errors: z.array(z.looseObject({ message: z.string() })) })

/** Answers what an action answers, without the words of a statement that failed: they have all of its values in them. */
export function withoutStatements<Answer>(answer: Answer): Answer | { errors: { message: string }[] } {
  const failed = failedSchema.safeParse(answer).data
  const isStatement = failed?.errors.some(({ message }) =>
    /failed query|invalid input syntax|violates/i.test(message),
  )
  return isStatement ? { errors: [{ message: 'Something went wrong.' }] } : answer
}
