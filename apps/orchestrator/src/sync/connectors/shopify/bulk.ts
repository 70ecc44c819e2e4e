import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Bulk, Reading } from '../connector.ts'
import type { ShopifyClient } from './ask-shopify.ts'
import { type Kind, kindOf, knownParts } from './kinds.ts'
import { QUERIES } from './queries.ts'

const begunSchema = z.object({
  done: z
    .object({
      bulkOperation: z.object({ id: z.string() }).nullable(),
      userErrors: z.array(z.object({ message: z.string() })),
    })
    .nullable(),
})
const fileSchema = z.object({
  file: z
    .object({
      status: z.string(),
      errorCode: z.string().nullable(),
      url: z.string().nullable(),
      rootObjectCount: z.coerce.number(),
    })
    .nullable(),
})
const lineSchema = z.looseObject({ id: z.string(), __parentId: z.string().optional() })
type Line = z.infer<typeof lineSchema>

/** Nobody holds a record's lease on a file: asking about it may wait for the shop's points. */
const options = { waitMs: 60_000 }

const PENDING = ['CREATED', 'RUNNING', 'CANCELING']

/** Shopify's bulk operations: a file of lines, each record's own followed by those of the lists within it. */
export function openBulk(client: ShopifyClient, toReading: (record: unknown) => Reading): Bulk {
  return {
    async begin(entity) {
      const { data, at } = await client.ask(
        QUERIES.BEGIN_FILE,
        { query: kindOf(entity).file },
        begunSchema,
        options,
      )
      const name = data.done?.bulkOperation?.id
      // Five at once are made for an app in a shop.
      if (name === undefined)
        throw new SyncError('PEER_BUSY', 'Shopify makes no file now', { retryAfterMs: 30_000 })
      return { name, asOf: at }
    },
    async find(entity, name) {
      const { file } = (await client.ask(QUERIES.FIND_FILE, { id: name }, fileSchema, options)).data
      if (file && PENDING.includes(file.status)) return null
      // Of records of which something is withheld no file is made; read one by one they say what is.
      if (file?.errorCode === 'ACCESS_DENIED')
        throw new SyncError(
          'PEER_REFUSED',
          'Shopify withholds something of these records, and makes no file of them',
        )
      if (file?.status !== 'COMPLETED')
        throw new SyncError('PEER_FAILED', `Shopify made no file: ${file?.status ?? 'it is gone'}`)
      const { url, rootObjectCount: total } = file
      return {
        total,
        async *records() {
          // Of nothing there is no file.
          if (url !== null)
            for await (const record of recordsIn(url, kindOf(entity)))
              yield { id: record.id, reading: toReading(record) }
        },
      }
    },
  }
}

async function* recordsIn(url: string, kind: Kind): AsyncGenerator<{ id: string }> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new SyncError('PEER_UNREACHABLE', 'no answer from where Shopify keeps its file', { cause })
  })
  if (!response.ok || !response.body)
    throw new SyncError('PEER_FAILED', `its file answered ${response.status}`)
  let gathered: Gathered | null = null
  for await (const text of createInterface({
    input: Readable.from(response.body),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (text === '') continue
    const line = lineSchema.parse(JSON.parse(text))
    if (line.__parentId === undefined) {
      if (gathered) yield toRecord(gathered, kind)
      gathered = { line, lists: new Map(Object.keys(kind.within).map((list) => [list, []])) }
    } else if (gathered?.line.id === line.__parentId) addLine(gathered, line, kind)
    else throw new SyncError('PEER_ANSWER_INVALID', 'a line of Shopify’s file belongs to no record before it')
  }
  if (gathered) yield toRecord(gathered, kind)
}

/** A record's own line, and what has come of the lists within it. */
type Gathered = { readonly line: Line; readonly lists: ReadonlyMap<string, unknown[]> }

function addLine({ lists }: Gathered, { __parentId: _, ...line }: Line, { lines }: Kind): void {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(line.id)?.[1] ?? ''
  const list = Object.hasOwn(lines, type) ? lists.get(lines[type] ?? '') : undefined
  if (list === undefined) throw new SyncError('PEER_ANSWER_INVALID', `a line of Shopify’s file is a ${type}`)
  list.push(line)
}

function toRecord({ line, lists }: Gathered, kind: Kind): { id: string } {
  const whole = { ...line, ...Object.fromEntries([...lists].map(([list, nodes]) => [list, { nodes }])) }
  return { ...knownParts(kind, whole), id: line.id }
}
