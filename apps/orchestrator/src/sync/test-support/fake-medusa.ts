import { createHash } from 'node:crypto'
import type { Entity } from '@tandem/contracts/sync'
import {
  canonicalText,
  HOME_BINDINGS,
  type Json,
  type Marker,
  type PlatformRecord,
  type SyncError,
} from '@tandem/sync-core'
import type { Guarantees, Reading, Remote, RemoteOutcome, RemoteWriter } from '../connectors/connector.ts'

type Product = { record: Record<string, Json>; content: Json; marker: Marker | null }

/**
 * Medusa's internal routes in memory, compare-and-set included, with hooks to break them. What the
 * real routes do is tested where they are.
 */
export class FakeMedusa implements Remote {
  readonly guarantees: Guarantees = { guard: 'compare-and-set', marker: true, choosesIds: false }
  readonly products = new Map<string, Product>()
  /** By `keyOf`: a store's look and a vendor's story are kept beside them. A page is created by being written. */
  readonly records = new Map<string, Json>()
  readonly markers = new Map<string, Marker>()
  readonly touched = new Map<string, { entity: Entity; id: string; at: Date }>()
  restsUntil = 0
  reads = 0
  writes = 0
  /** Thrown instead of answering. */
  away: SyncError | null = null
  /** Runs before a write lands: a place for somebody else to edit, or to be cut off. */
  beforeWrite: () => void | Promise<void> = () => {}
  deadline: Date | null = null
  /** Runs after a write has landed and before it is answered: a place to die. */
  afterWrite: () => void | Promise<void> = () => {}
  /** What is stored of what is written. */
  stores: (fields: PlatformRecord) => PlatformRecord = (fields) => fields
  /** Why a write is refused, and which fields of it; null when it is not. */
  refuses: (fields: PlatformRecord, before: Json) => { message: string; fields?: string[] } | null = () =>
    null
  /** Runs between a reading and its answer: a place for somebody else to edit. */
  afterRead: () => void | Promise<void> = () => {}
  /** Runs between a list of what has changed and its answer. */
  afterList: () => void | Promise<void> = () => {}

  putProduct(id: string, changes: Record<string, Json> = {}): void {
    const before = this.products.get(id)
    const record = { ...productRecord(id), ...before?.record, ...changes }
    this.products.set(id, { record, content: before?.content ?? null, marker: before?.marker ?? null })
  }

  /** Lets a record have changed, or gone, at a moment. */
  touch(entity: Entity, id: string, at = new Date()): void {
    this.touched.set(`${entity} ${id}`, { entity, id, at })
  }

  isResting(): boolean {
    return this.restsUntil > Date.now()
  }

  async list(entity: Entity, after: string | null, limit: number) {
    if (this.away) throw this.away
    const prefix = PREFIXES[entity]
    if (!prefix) throw new Error(`no list of ${entity} is kept here`)
    const ids = prefix === 'prod_' ? this.products.keys() : this.records.keys()
    return page(
      [...ids].filter((id) => id.startsWith(prefix)),
      after,
      limit,
    )
  }

  async listChanged(entity: Entity, since: Date, after: string | null, limit: number) {
    if (this.away) throw this.away
    const asOf = new Date()
    const changed = [...this.touched.values()].filter((one) => one.entity === entity && one.at >= since)
    const ids = page(
      changed.map((one) => one.id),
      after,
      limit,
    )
    await this.afterList()
    return { ids, asOf }
  }

  async read(entity: Entity, remoteIds: readonly string[]) {
    this.reads++
    if (this.away) throw this.away
    const readings = new Map(
      remoteIds.map((id): [string, Reading] => {
        const product = this.products.get(id)
        if (entity === 'product-content') {
          const record = product ? { id, content: product.content } : null
          return [
            id,
            { record, token: product ? tokenOf(product.content) : null, marker: product?.marker ?? null },
          ]
        }
        const key = keyOf(entity, id)
        const stored = entity === 'product' ? product?.record : this.records.get(key)
        const marker = this.markers.get(key) ?? null
        if (stored === undefined) return [id, { record: null, token: tokenOfMissing(entity), marker }]
        return [id, { record: stored, token: tokenOf(stored), marker }]
      }),
    )
    await this.afterRead()
    return readings
  }

  async write(entity: Entity, writes: Parameters<RemoteWriter['write']>[1], deadline: Date) {
    if (this.away) throw this.away
    this.deadline = deadline
    await this.beforeWrite()
    if (deadline <= new Date()) {
      return new Map(writes.map((write): [string, RemoteOutcome] => [write.ref, { outcome: 'contended' }]))
    }
    const outcomes =
      entity === 'product-content' ? this.#writeContent(writes) : this.#writeRecords(entity, writes)
    await this.afterWrite()
    return outcomes
  }

  #writeRecords(entity: Entity, writes: Parameters<RemoteWriter['write']>[1]) {
    const outcomes = new Map<string, RemoteOutcome>()
    for (const { ref, remoteId, expect, fields, marker } of writes) {
      const id = remoteId ?? ''
      const key = keyOf(entity, id)
      const record = this.records.get(key)
      if ((record === undefined ? tokenOfMissing(entity) : tokenOf(record)) !== expect) {
        outcomes.set(ref, { outcome: 'contended' })
        continue
      }
      const refusal = fields && record !== undefined ? this.refuses(fields, record) : null
      if (refusal) {
        outcomes.set(ref, { outcome: 'failed', code: 'RECORD_INVALID', ...refusal })
        continue
      }
      this.writes++
      const left = fields ?? HOME_BINDINGS[entity].emptied
      if (left) this.records.set(key, { id, ...this.stores(left) })
      else this.records.delete(key)
      this.markers.set(key, marker)
      outcomes.set(ref, { outcome: 'applied' })
    }
    return outcomes
  }

  #writeContent(writes: Parameters<RemoteWriter['write']>[1]) {
    const outcomes = new Map<string, RemoteOutcome>()
    for (const write of writes) {
      const product = this.products.get(write.remoteId ?? '')
      if (!product || tokenOf(product.content) !== write.expect) {
        outcomes.set(write.ref, { outcome: 'contended' })
        continue
      }
      this.writes++
      product.content = write.fields ? (write.fields.content ?? null) : {}
      product.marker = write.marker
      outcomes.set(write.ref, { outcome: 'applied' })
    }
    return outcomes
  }
}

const PREFIXES: Readonly<Partial<Record<Entity, string>>> = {
  product: 'prod_',
  'product-content': 'prod_',
  tenant: 'ten_',
  vendor: 'ven_',
  'vendor-story': 'ven_',
  store: 'store_',
  'store-branding': 'store_',
  page: 'page_',
}

function page(ids: readonly string[], after: string | null, limit: number): string[] {
  return ids
    .filter((id) => id > (after ?? ''))
    .sort()
    .slice(0, limit)
}

export function keyOf(entity: Entity, id: string): string {
  if (entity === 'store-branding') return `look of ${id}`
  return entity === 'vendor-story' ? `story of ${id}` : id
}

/** Where a write may create, there is something to write to. */
function tokenOfMissing(entity: Entity): string | null {
  return entity === 'page' ? tokenOf(null) : null
}

function tokenOf(value: Json): string {
  return createHash('md5').update(canonicalText(value)).digest('hex')
}

export function productRecord(id: string): Record<string, Json> {
  return {
    id,
    title: `Title of ${id}`,
    subtitle: null,
    handle: id.replaceAll('_', '-'),
    description: null,
    status: 'published',
    thumbnail: null,
    images: [],
    options: [{ title: 'Size', values: ['One'] }],
    variants: [
      {
        id: `variant_${id}`,
        title: 'One',
        sku: null,
        manage_inventory: true,
        allow_backorder: false,
        options: { Size: 'One' },
        prices: [
          {
            currency_code: 'kwd',
            amount: '1.125',
            min_quantity: null,
            max_quantity: null,
            price_list_id: null,
            price_list_type: null,
          },
        ],
        stocked_quantity: 5,
        reserved_quantity: 2,
      },
    ],
    categories: [],
    collection: null,
    tags: [],
    type: null,
    sales_channel_ids: [],
    vendor_id: null,
    tenant_id: null,
  }
}
