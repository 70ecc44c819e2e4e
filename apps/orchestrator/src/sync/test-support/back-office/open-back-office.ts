import { canonicalText, type Marker, SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Reading, Remote, RemoteOutcome, RemoteWrite, RemoteWriter } from '../../connectors/connector.ts'
import type { Settings } from './connector.ts'
import { type BackOfficeClient, backOfficeClientSchema } from './customer.ts'

const answerSchema = z.object({ clients: z.array(z.looseObject({ id: z.string(), changed: z.string() })) })
/** The trace that a write leaves with its record: for which link it was made, and its marker. */
const referenceSchema = z.object({ link: z.string(), rev: z.number(), hash: z.string() })

/** The back office through its HTTP interface. When it asks one caller to wait, all of this process wait. */
export function openBackOffice(
  { url, key }: Settings,
  { timeoutMs }: { timeoutMs: number },
): Remote & RemoteWriter {
  let restsUntil = 0

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const left = restsUntil - Date.now()
    if (left > 0)
      throw new SyncError('PEER_BUSY', 'the back office has asked to wait', { retryAfterMs: left })
    const response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new SyncError('PEER_UNREACHABLE', `no answer from ${method} ${path.split('?')[0]}`, { cause })
    })
    if (response.status === 401) throw new SyncError('PEER_REFUSED', 'the key is not taken')
    if (response.status === 429) {
      const retryAfterMs = Number(response.headers.get('retry-after') ?? 1) * 1_000
      restsUntil = Date.now() + retryAfterMs
      throw new SyncError('PEER_BUSY', 'the back office has asked to wait', { retryAfterMs })
    }
    if (!response.ok && response.status !== 404)
      throw new SyncError('PEER_FAILED', `answered ${response.status}`)
    return response.json()
  }
  const find = async (query: Record<string, string>) =>
    answerSchema.parse(await call('GET', `/clients?${new URLSearchParams(query)}`)).clients

  async function readOne(id: string): Promise<Reading> {
    return toReading((await find({ ids: id }))[0])
  }

  /** Read again immediately before: what is written in between is lost, and the window is as long as one call takes. */
  async function writeOne({ ref, remoteId, expect, fields, marker }: RemoteWrite): Promise<RemoteOutcome> {
    const reference = JSON.stringify({ link: ref, ...marker })
    if (remoteId === null) {
      if (fields === null) return { outcome: 'contended' }
      const { id } = madeSchema.parse(await call('POST', '/clients', { ...fields, reference })).client
      return { outcome: 'applied', remoteId: id }
    }
    if ((await readOne(remoteId)).token !== expect) return { outcome: 'contended' }
    if (fields === null) await call('DELETE', `/clients/${remoteId}`)
    else await call('PUT', `/clients/${remoteId}`, { ...fields, reference })
    return { outcome: 'applied' }
  }

  return {
    guarantees: { guard: 'recheck', marker: true, choosesIds: true },
    isResting: () => restsUntil > Date.now(),
    async read(_, ids) {
      const found = new Map((await find({ ids: ids.join(',') })).map((client) => [client.id, client]))
      return new Map(ids.map((id) => [id, toReading(found.get(id))]))
    },
    async find(_, wanted) {
      const found = new Map<string, { remoteId: string; reading: Reading }>()
      for (const { ref, naturalKey } of wanted) {
        const all = await find({})
        const client =
          all.find((one) => referenceOf(one)?.link === ref) ??
          (naturalKey === null ? undefined : (await find({ mail: naturalKey }))[0])
        if (client) found.set(ref, { remoteId: client.id, reading: toReading(client) })
      }
      return found
    },
    async write(_, writes, deadline) {
      const outcomes = new Map<string, RemoteOutcome>()
      for (const write of writes) {
        if (deadline <= new Date()) outcomes.set(write.ref, { outcome: 'contended' })
        else outcomes.set(write.ref, await writeOne(write))
      }
      return outcomes
    },
    async list(_, after, limit) {
      return (await find({ after: after ?? '', limit: String(limit) })).map(({ id }) => id)
    },
    async listChanged(_, since, after, limit) {
      const asOf = new Date()
      const query = { since: since.toISOString(), after: after ?? '', limit: String(limit) }
      return { ids: (await find(query)).map(({ id }) => id), asOf }
    },
  }
}

const madeSchema = z.object({ client: z.object({ id: z.string() }) })

function toReading(client: unknown): Reading {
  const parsed = backOfficeClientSchema.safeParse(client)
  if (!parsed.success) return { record: null, token: null, marker: null }
  const { reference: _, changed: __, ...fields } = parsed.data
  return { record: parsed.data, token: canonicalText(fields), marker: markerOf(parsed.data) }
}

function markerOf(client: BackOfficeClient): Marker | null {
  const reference = referenceOf(client)
  return reference && { rev: reference.rev, hash: reference.hash }
}

function referenceOf(client: object): z.infer<typeof referenceSchema> | null {
  try {
    return referenceSchema.parse(JSON.parse(String(Reflect.get(client, 'reference'))))
  } catch {
    return null
  }
}
