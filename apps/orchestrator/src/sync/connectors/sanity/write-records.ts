import type { Mutation, Patch, SanityClient } from '@sanity/client'
import type { PlatformRecord } from '@tandem/sync-core'
import type { RemoteOutcome, RemoteWrite } from '../connector.ts'
import { linkText } from '../traces.ts'
import { chosenId, digest, type Kind, tracesOf } from './records.ts'
import type { DatasetClient } from './sanity-client.ts'
import { refusalOf } from './vendor-errors.ts'

type Context = { readonly client: DatasetClient; readonly origin: string; readonly deadline: Date }

const CONTENDED: RemoteOutcome = { outcome: 'contended' }

/**
 * Writes one document, over nothing but what was read: Sanity compares the revision itself. One that is to be made gets
 * an id of its own, or the one that it had before it was unpublished, and is refused where there is one already.
 *
 * @throws {SyncError} when it is not known what was written.
 */
export async function writeOne(kind: Kind, write: RemoteWrite, context: Context): Promise<RemoteOutcome> {
  const { client, origin, deadline } = context
  if (deadline <= new Date()) return CONTENDED
  const { remoteId, expect, fields } = write
  const id = remoteId ?? chosenId(kind, origin, write.ref)
  const link = linkText(origin, write.ref)
  const traces = { tandem: tracesOf(link, write.marker), updatedFromStripe: true }
  try {
    if (expect === '') {
      if (fields === null) return CONTENDED
      await commit({ create: { _id: id, _type: kind, ...entered(fields), ...traces } })
      return { outcome: 'applied', remoteId: id }
    }
    await commit((sanity) => {
      const patch = sanity.patch(id).ifRevisionId(expect)
      return fields === null ? archived(patch, traces) : changed(patch, fields, traces)
    })
    return { outcome: 'applied' }
  } catch (error) {
    const outcome = refusalOf(error)
    if (outcome) return outcome
    throw error
  }

  /** The transaction's name says whose write it is: the same one is made once, and its documents carry it as their revision. */
  async function commit(mutation: Mutation | ((sanity: SanityClient) => Patch)): Promise<void> {
    const { rev, hash } = write.marker
    const transactionId = `tandem-${digest(`${kind}:${link}:${rev}:${hash}`)}`
    await client.ask((sanity) =>
      sanity.mutate(typeof mutation === 'function' ? mutation(sanity) : [mutation], {
        transactionId,
        returnDocuments: false,
        tag: 'tandem.write',
      }),
    )
  }
}

const entered = (fields: PlatformRecord): PlatformRecord =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))

function changed(patch: Patch, fields: PlatformRecord, traces: object): Patch {
  const emptied = Object.keys(fields).filter((name) => fields[name] === null)
  return patch.set({ ...entered(fields), ...traces }).unset(emptied)
}

/** Prices refer to their product, so that neither can simply go; and nothing that people wrote goes by itself. */
const archived = (patch: Patch, { tandem, ...traces }: { readonly tandem: object }): Patch =>
  patch.set({ ...traces, active: false, tandem: { ...tandem, removed: true } }).unset(['lookupKey'])
