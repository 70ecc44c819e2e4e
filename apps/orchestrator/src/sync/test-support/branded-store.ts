import type { EngineFixture } from './engine-fixture.ts'
import { keyOf } from './fake-medusa.ts'

/** Lets a tenant and a store of it arrive from Medusa, with a look that nobody has given it yet. */
export async function arriveStore(engine: EngineFixture, id: string): Promise<void> {
  const tenant = { id: 'tnt_1', handle: 'alder', name: 'Alder & Co', status: 'active', settings: {} }
  engine.medusa.records.set(tenant.id, tenant)
  engine.medusa.records.set(id, {
    id,
    tenant_id: tenant.id,
    handle: 'fernhollow',
    name: 'Fernhollow',
    sales_channel_id: 'sc_1',
    publishable_key: 'pk_1',
    default_locale: 'en',
    locales: ['en', 'ar'],
    currencies: ['eur'],
  })
  engine.medusa.records.set(keyOf('store-branding', id), { id, branding: null })
  await engine.hint('tenant', tenant.id)
  await engine.hint('store', id)
  await engine.settle()
}
