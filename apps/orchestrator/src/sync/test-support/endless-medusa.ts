import { SyncError } from '@tandem/sync-core'
import type { Guarantees, Reader, Reading, Remote } from '../connectors/connector.ts'
import { productRecord } from './fake-medusa.ts'

/**
 * A Medusa of any number of products that holds none of them in memory: each is made when it is read, and
 * always the same. What it answers costs nothing, so that what is measured is the engine, Payload's database
 * and Redis.
 */
export class EndlessMedusa implements Remote {
  readonly guarantees: Guarantees = { guard: 'compare-and-set', marker: true, choosesIds: false }
  readonly #count: () => number

  constructor(count: () => number) {
    this.#count = count
  }

  isResting(): boolean {
    return false
  }

  async read(entity: Parameters<Reader['read']>[0], remoteIds: readonly string[]) {
    return new Map(
      remoteIds.map((id): [string, Reading] => {
        const record = entity === 'product' ? productRecord(id) : { id, content: null }
        return [id, { record, token: id, marker: null }]
      }),
    )
  }

  async list(_entity: unknown, after: string | null, limit: number) {
    const first = after === null ? 0 : Number(after.slice('prod_'.length)) + 1
    return productIds(first, Math.min(first + limit, this.#count()))
  }

  async listChanged() {
    return { ids: [], asOf: new Date() }
  }

  async write(): Promise<never> {
    throw new SyncError('PEER_REFUSED', 'nothing here is to be written to')
  }
}

/** The ids of the products from one number until another, in their order. */
export function productIds(from: number, until: number): string[] {
  return Array.from(
    { length: Math.max(0, until - from) },
    (_, n) => `prod_${String(from + n).padStart(9, '0')}`,
  )
}
