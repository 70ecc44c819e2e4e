import { randomBytes } from 'node:crypto'
import type { Mutation, SanityDocument } from '@sanity/client'
import { applied, type Documents, isPublished, strongReferences } from './documents.ts'
import { mutationRefusal } from './refusal.ts'

export type FakeHook = {
  readonly id: string
  readonly name: string
  url: string
  dataset: string
  isDisabled: boolean
  isDisabledByUser: boolean
  includeDrafts: boolean
  readonly rule: { readonly on: readonly Operation[]; readonly filter: string; readonly projection: string }
  readonly secret: string
}
export type Operation = 'create' | 'update' | 'delete'

/** What one transaction did to one document. */
export type Change = {
  readonly transactionId: string
  readonly operation: Operation
  readonly before: SanityDocument | null
  readonly after: SanityDocument | null
}

/** What a token may do: the roles Viewer, Editor and Administrator in short. */
export type Permission = 'read' | 'write' | 'hooks'

export const HOOK_FILTER = '_type == "product" || _type == "price"'
export const HOOK_PROJECTION = '{_id, _type, "projectId": sanity::projectId(), "dataset": sanity::dataset()}'

/** One dataset's state: its documents, drafts among them, and whom it tells. */
export class FakeDataset {
  readonly projectId: string
  readonly name: string
  readonly tokens = new Map<string, ReadonlySet<Permission>>()
  readonly hooks: FakeHook[] = []
  /** What has happened, the oldest first. */
  readonly changes: Change[] = []
  /** Mutations in a second that it takes. */
  mutationsPerSecond = 25
  /** Its clock. */
  now: () => Date = () => new Date()
  /** Runs with each change. */
  onChange: (change: Change) => void = () => {}
  #documents: Documents = new Map()
  readonly #transactions = new Set<string>()

  constructor(projectId: string, name: string) {
    this.projectId = projectId
    this.name = name
    this.tokens.set(`sk-editor-of-${projectId}-${name}`, new Set(['read', 'write']))
  }

  get documents(): Documents {
    return this.#documents
  }
  get token(): string {
    return [...this.tokens.keys()][0] ?? ''
  }

  /** Puts back what was there at another time: nobody is told. */
  restore(documents: readonly SanityDocument[]): void {
    this.#documents = new Map(documents.map((document) => [document._id, document]))
  }

  /**
   * Makes a transaction, all of it or nothing.
   *
   * @throws {Refusal}
   */
  commit(
    mutations: readonly Mutation[],
    { transactionId = newId(), dryRun = false }: { transactionId?: string; dryRun?: boolean } = {},
  ): readonly Change[] {
    if (this.#transactions.has(transactionId))
      throw mutationRefusal(
        409,
        'transactionAlreadyExistsError',
        `Transaction ${transactionId} was made already`,
      )
    const before = this.#documents
    const moment = { transactionId, at: this.now() }
    const after = mutations.reduce((documents, one) => applied(documents, one, moment), before)
    const changes = changesBetween(before, after, transactionId)
    checkReferences(after, changes)
    if (dryRun) return changes
    this.#documents = after
    this.#transactions.add(transactionId)
    this.changes.push(...changes)
    for (const change of changes) this.onChange(change)
    return changes
  }

  addHook(url: string, secret = `webhook-secret-${newId()}`): FakeHook {
    const hook: FakeHook = {
      ...{ id: newId(), name: 'Tandem', url, dataset: this.name, secret },
      ...{ isDisabled: false, isDisabledByUser: false, includeDrafts: false },
      rule: { on: ['create', 'update', 'delete'], filter: HOOK_FILTER, projection: HOOK_PROJECTION },
    }
    this.hooks.push(hook)
    return hook
  }
}

const newId = (): string => randomBytes(11).toString('base64url').replaceAll(/[-_]/g, 'x')

function changesBetween(before: Documents, after: Documents, transactionId: string): Change[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter(
    (id) => before.get(id) !== after.get(id),
  )
  return ids.map((id) => {
    const [old, now] = [before.get(id) ?? null, after.get(id) ?? null]
    const operation = old === null ? 'create' : now === null ? 'delete' : 'update'
    return { transactionId, operation, before: old, after: now }
  })
}

/** A published document refers to what is there, and what is referred to can't go. */
function checkReferences(after: Documents, changes: readonly Change[]): void {
  for (const { after: document } of changes)
    for (const id of document && isPublished(document) ? strongReferences(document) : [])
      if (!after.has(id))
        throw mutationRefusal(409, 'documentReferenceDoesNotExistError', `"${id}" does not exist`)
  const gone = changes
    .flatMap((one) => (one.after === null && one.before ? [one.before] : []))
    .filter(isPublished)
  if (gone.length === 0) return
  for (const document of [...after.values()].filter(isPublished))
    for (const { _id } of gone)
      if (strongReferences(document).includes(_id))
        throw mutationRefusal(
          409,
          'documentHasExistingReferencesError',
          `"${_id}" is referred to by "${document._id}"`,
        )
}
