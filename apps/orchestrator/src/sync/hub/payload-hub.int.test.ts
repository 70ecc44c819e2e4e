import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import type { PlatformRecord } from '@tandem/sync-core'
import type { CollectionSlug } from 'payload'
import { beforeAll, describe } from 'vitest'
import type { RemoteOutcome, RemoteWriter } from '../connectors/connector.ts'
import type { Bench } from '../connectors/contract-suite/bench.ts'
import { readsAsAgreed } from '../connectors/contract-suite/reading.ts'
import { writesAsAgreed } from '../connectors/contract-suite/writing.ts'
import { inTransaction } from '../ledger/database.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { paragraph } from '../test-support/paragraph.ts'

const engine = engineForFile()
let tenant: number
let store: number
let serial = 0
/** As Medusa's records are known in it. */
const hubStore = () => engine.deps.hub(MEDUSA_INTEGRATION)

beforeAll(async () => {
  const { payload } = engine
  const owner = { medusaId: 'ten_1', handle: 'alder', name: 'Alder & Co', status: 'active' } as const
  tenant = (await payload.create({ collection: 'tenants', data: owner })).id
  store = (await payload.create({ collection: 'stores', data: storeData('tstore_1') })).id
})

const storeData = (medusaId: string) => {
  const handle = medusaId.replaceAll('_', '-')
  return {
    medusaId,
    handle,
    name: handle,
    tenant,
    publishableKey: `pk_${handle}`,
    defaultLocale: 'en' as const,
  }
}

/** Documents of one collection, and people who write them as they do in the admin. */
function people(
  collection: CollectionSlug,
  make: (medusaId: string) => Promise<unknown>,
  edited: (n: number) => object,
) {
  const where = (id: string) => ({ medusaId: { equals: id } })
  return {
    async create() {
      const id = `contract_${++serial}`
      await make(id)
      return id
    },
    async edit(id: string) {
      await engine.payload.update({ collection, where: where(id), data: edited(++serial) })
    },
    async remove(id: string) {
      await engine.payload.delete({ collection, where: where(id) })
    },
  }
}

const neverWritten = { fields: () => ({}), shows: () => false, showsNothing: () => false }
const open = (bench: Pick<Bench, 'entity' | 'create' | 'edit' | 'remove'>) => () =>
  ({ ...neverWritten, connector: { read: hubStore().read }, ...bench }) satisfies Bench

describe('Payload as the hub reads product content', () => {
  const words = (n: number) => ({ description: paragraph(`Words ${n}`), _status: 'published' as const })
  const make = (medusaId: string) =>
    engine.payload.create({ collection: 'product-content', data: { medusaId, ...words(0) } })
  readsAsAgreed(open({ entity: 'product-content', ...people('product-content', make, words) }))
})

describe("Payload as the hub reads a store's brand", () => {
  const make = (medusaId: string) =>
    engine.payload.create({ collection: 'stores', data: storeData(medusaId) })
  const edited = (n: number) => ({ tagline: `Tagline ${n}` })
  readsAsAgreed(open({ entity: 'store-branding', ...people('stores', make, edited) }))
})

describe("Payload as the hub reads a vendor's story", () => {
  const make = (medusaId: string) => {
    const handle = medusaId.replaceAll('_', '-')
    const data = { medusaId, handle, name: handle, tenant, status: 'approved' as const }
    return engine.payload.create({ collection: 'vendors', data })
  }
  const edited = (n: number) => ({ story: paragraph(`Story ${n}`) })
  readsAsAgreed(open({ entity: 'vendor-story', ...people('vendors', make, edited) }))
})

describe('Payload as the hub reads pages', () => {
  const idOf = (medusaId: string) => Number(medusaId.replace('page_', ''))
  const words = (n: number) => ({ title: `Title ${n}`, _status: 'published' as const })
  const bench = {
    entity: 'page' as const,
    async create() {
      const blocks = [{ blockType: 'richText' as const, content: paragraph('Clay and ash.') }]
      const data = { ...words(0), slug: `contract-${++serial}`, tenant, store, blocks }
      return `page_${(await engine.payload.create({ collection: 'pages', data })).id}`
    },
    async edit(id: string) {
      await engine.payload.update({ collection: 'pages', id: idOf(id), data: words(++serial) })
    },
    async remove(id: string) {
      await engine.payload.delete({ collection: 'pages', id: idOf(id) })
    },
  }
  readsAsAgreed(open(bench))
})

describe('Payload as the hub reads and writes customers', () => {
  /** As a batch is recorded: locked, held against what was read, written, in one transaction. */
  const write: RemoteWriter['write'] = (entity, writes) =>
    inTransaction(engine.pool, async (client) => {
      const hub = hubStore()
      const named = writes.map(({ ref, remoteId, ...rest }) => ({ ref, key: remoteId ?? '', ...rest }))
      const held = await hub.lock(
        client,
        entity,
        named.map(({ key }) => key),
      )
      const fresh = named.filter(({ key, expect }) => held.get(key) === expect)
      await hub.write(client, entity, {
        upserts: [],
        shared: fresh.flatMap(({ ref, key, fields }) =>
          fields ? [{ ref, key, fields, isNew: false, changed: Object.keys(fields) }] : [],
        ),
        deletes: fresh.filter(({ fields }) => fields === null).map(({ key }) => key),
        references: new Map(),
      })
      const applied = new Set(fresh.map(({ ref }) => ref))
      return new Map(
        named.map(({ ref }): [string, RemoteOutcome] => [
          ref,
          { outcome: applied.has(ref) ? 'applied' : 'contended' },
        ]),
      )
    })

  const make = (medusaId: string) => {
    const data = { medusaId, email: `${medusaId}@people.test`, lastName: 'First' }
    return engine.payload.create({ collection: 'customers', data })
  }
  const bench = () => ({
    entity: 'customer' as const,
    connector: { read: hubStore().read, write },
    ...people('customers', make, (n) => ({ lastName: `Edit ${n}` })),
    fields: (n: number): PlatformRecord => ({ lastName: `Name ${n}`, company: null }),
    shows: (record: unknown, n: number) => Object(record).lastName === `Name ${n}`,
    showsNothing: (record: unknown) => record === null,
  })

  readsAsAgreed(bench)
  writesAsAgreed(bench)
})
