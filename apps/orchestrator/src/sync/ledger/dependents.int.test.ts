import { expect, test } from 'vitest'
import { discardParked } from '../operate/parked.ts'
import { engineForFile } from '../test-support/engine-fixture.ts'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { releaseArrived } from './links.ts'

const engine = engineForFile()

function putTenant(id: string): void {
  engine.medusa.records.set(id, { id, handle: id, name: id, status: 'active', settings: {} })
}
function putVendor(id: string, tenant: string): void {
  const record = {
    tenant_id: tenant,
    handle: id,
    name: id,
    status: 'approved',
    commission_rate: 1,
    business: {},
  }
  engine.medusa.records.set(id, { id, ...record })
}
async function linkOf(id: string) {
  const { rows } = await engine.pool.query<{ id: string; status: string; attempts: number; message: string }>(
    `select id::text, status, attempts, error_message as message from sync.links where remote_id = $1`,
    [id],
  )
  return rows[0]
}
async function arriveTenant(id: string): Promise<void> {
  putTenant(id)
  await engine.hint('tenant', id)
  await engine.work('tenant')
}
/** One more attempt, whatever it had to wait. */
async function attempt(entity: 'vendor' | 'product'): Promise<void> {
  await engine.pool.query('update sync.links set next_attempt_at = null')
  await engine.work(entity)
}

test('what waits for one record is parked after its attempts, whatever else arrives meanwhile', async () => {
  putVendor('ven_waiting', 'ten_never')
  await engine.hint('vendor', 'ven_waiting')
  for (let round = 1; round <= 4; round++) {
    await attempt('vendor')
    await arriveTenant(`ten_other_${round}`)
    expect(await linkOf('ven_waiting')).toMatchObject({ attempts: round })
  }
  expect(await linkOf('ven_waiting')).toMatchObject({ status: 'parked' })
  expect((await linkOf('ven_waiting'))?.message).toContain('tenant ten_never')
})

test('what a person has left as it is stays so when its record arrives', async () => {
  putVendor('ven_left', 'ten_late')
  await engine.hint('vendor', 'ven_left')
  for (let round = 1; round <= 4; round++) await attempt('vendor')
  const link = await linkOf('ven_left')
  expect(await discardParked(engine.pool, link?.id ?? '', 'a test vendor', 'Oona')).toBe(true)
  await arriveTenant('ten_late')
  await releaseArrived(engine.pool)
  expect(await linkOf('ven_left')).toMatchObject({ status: 'parked', attempts: 4 })
})

test('what waits for two records names both, and goes on when they have arrived', async () => {
  engine.medusa.putProduct('prod_waiting', { vendor_id: 'ven_late', tenant_id: 'ten_later' })
  await engine.hint('product', 'prod_waiting')
  await attempt('product')
  expect((await linkOf('prod_waiting'))?.message).toContain('tenant ten_later and vendor ven_late')
  await arriveTenant('ten_later')
  putVendor('ven_late', 'ten_later')
  await engine.hint('vendor', 'ven_late')
  await engine.settle()
  expect(await engine.outcomes('prod_waiting')).toContain('created')
})

test('what was parked in the moment in which its record arrived goes on by itself', async () => {
  await arriveTenant('ten_racing')
  putVendor('ven_racing', 'ten_racing')
  await engine.pool.query(
    `insert into sync.links (entity, remote_id, dirty_rev, dirty_since, status, attempts, error_code, waits_for)
     values ('vendor', 'ven_racing', 1, now(), 'parked', 4, 'DEPENDENCY_MISSING', '{medusa tenant ten_racing}')`,
  )
  expect(await releaseArrived(engine.pool)).toEqual([medusaLane('vendor')])
  await engine.settle()
  expect(await engine.outcomes('ven_racing')).toContain('created')
  expect(await linkOf('ven_waiting')).toMatchObject({ status: 'parked' })
})
