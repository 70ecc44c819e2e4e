import type { Lane } from '@tandem/contracts/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { processLinks } from '../../process-links/process-links.ts'
import { reconcile } from '../../reconcile/reconcile.ts'
import { startOrJoinRun } from '../../reconcile/start-runs.ts'
import { sweepChanges } from '../../reconcile/sweep-changes.ts'
import { connectShop } from '../../test-support/connected-shop.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import { customerGid, type FakeShop } from './fake/fake-shop.ts'
import { FakeShopify } from './fake/fake-shopify.ts'

const shopify = new FakeShopify()
const engine = engineForFile()
let endpoint = ''
let serial = 0
let alder: {
  id: string
  shop: FakeShop
  tenant: number
  remote: Awaited<ReturnType<typeof connectShop>>['remote']
}
let briar: typeof alder

beforeAll(async () => {
  endpoint = await shopify.listen()
})
afterAll(async () => {
  shopify.close()
})
beforeEach(async () => {
  serial++
  alder = await newShop('alder')
  briar = await newShop('briar')
})

/** A shop of a tenant of its own. All of them begin with the same id. */
async function newShop(name: string): Promise<typeof alder> {
  const handle = `${name}-${serial}`
  const owner = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
  const tenant = (await engine.payload.create({ collection: 'tenants', data: owner })).id
  const shop = shopify.open(`${handle}.myshopify.com`)
  const id = `shopify-${handle}`
  return { id, shop, tenant, remote: (await connectShop(engine, { id, shop, endpoint, tenant })).remote }
}

const laneOf = ({ id }: { id: string }): Lane => ({ integration: id, entity: 'shopify-customer' })
async function hint(of: typeof alder, ...numbers: number[]): Promise<void> {
  await engine.pool.query(
    `insert into sync.hints (integration, entity, remote_id, reason)
     select $1, 'shopify-customer', unnest($2::text[]), 'webhook'`,
    [of.id, numbers.map(customerGid)],
  )
}
/** A webhook has named records. */
async function told(of: typeof alder, ...numbers: number[]): Promise<void> {
  await hint(of, ...numbers)
  await engine.settle()
}
const documents = async ({ id }: { id: string }) =>
  (await engine.pool.query('select * from customers where integration_id = $1 order by shopify_id', [id]))
    .rows
const compare = { pageSize: 500, settleMs: 0 }
async function compareAll(of: typeof alder): Promise<void> {
  await startOrJoinRun(engine.pool, laneOf(of), 'apply')
  await reconcile({ ...engine.deps, ...compare, onRun: () => {} })
  await engine.settle()
}
async function sweep(pageSize = 500): Promise<string[]> {
  await engine.pool.query(
    `update sync.lanes set due_at = case when integration ~ $1 then now() else 'infinity' end`,
    [`-${serial}$`],
  )
  const errors: string[] = []
  await sweepChanges({
    ...engine.deps,
    ...compare,
    pageSize,
    intervalSeconds: 60,
    onSweep: ({ error }) => errors.push(...(error ? [error] : [])),
  })
  await engine.settle()
  return errors
}
const cursorOf = async (of: typeof alder): Promise<Date | null> =>
  (
    await engine.pool.query(
      `select remote_cursor from sync.lanes where integration = $1 and entity = 'shopify-customer'`,
      [of.id],
    )
  ).rows[0]?.remote_cursor

describe('a shop’s customer', () => {
  const ada = {
    email: 'ada@people.test',
    firstName: 'Ada',
    lastName: 'Row',
    tags: ['Trade', 'vip'],
    note: 'Calls before noon',
    emailMarketing: 'SUBSCRIBED',
  }

  test('comes into Payload as its tenant’s, with where it came from', async () => {
    const { number } = alder.shop.put(null, ada)
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([
      {
        source: 'SHOPIFY',
        status: 'ACTIVE',
        shopify_id: customerGid(number),
        tenant_id: alder.tenant,
        notes: `From Shop ${alder.id} (${alder.shop.domain})`,
        medusa_id: null,
        email: 'ada@people.test',
        first_name: 'Ada',
        tags: ['Trade', 'vip'],
        note: 'Calls before noon',
        email_marketing: 'SUBSCRIBED',
      },
    ])
  })

  test('follows what is edited there, and an echo writes nothing', async () => {
    const { number } = alder.shop.put(null, ada)
    await told(alder, number)
    alder.shop.put(number, { lastName: 'Rowe', note: null })
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ last_name: 'Rowe', note: null, first_name: 'Ada' }])
    const [{ updated_at: before }] = await documents(alder)
    await told(alder, number)
    expect((await documents(alder))[0]?.updated_at).toEqual(before)
  })

  test('has all of its addresses, however many', async () => {
    const place = {
      firstName: null,
      lastName: null,
      company: null,
      address2: null,
      province: null,
      phone: null,
    }
    const addresses = Array.from({ length: 13 }, (_, n) => ({
      ...place,
      ...{ id: `gid://shopify/MailingAddress/${n}`, address1: `${n} Kiln Row`, city: 'Sheffield' },
      ...{ zip: 'S1 1AA', countryCodeV2: 'GB' },
    }))
    const { number } = alder.shop.put(null, { addresses })
    await told(alder, number)
    const [document] = await documents(alder)
    expect(document.addresses).toHaveLength(13)
    expect(document.addresses[0]).toMatchObject({
      address_1: '0 Kiln Row',
      country_code: 'gb',
      is_default_billing: true,
    })
  })

  test('is nobody that Medusa is told of', async () => {
    const { number } = alder.shop.put(null, ada)
    await told(alder, number)
    const { rows } = await engine.pool.query(`select from sync.hints where integration = 'medusa'`)
    const { writes } = engine.medusa
    await compareMedusa()
    expect([rows.length, engine.medusa.writes]).toEqual([0, writes])
    expect(await documents(alder)).toHaveLength(1)
  })

  async function compareMedusa(): Promise<void> {
    await startOrJoinRun(engine.pool, { integration: 'medusa', entity: 'customer' }, 'apply')
    await reconcile({ ...engine.deps, ...compare, onRun: () => {} })
    await engine.settle()
  }

  test('that nobody told of comes with a comparison of everything, and a deleted one is found by it', async () => {
    const { number } = alder.shop.put(null, ada)
    await compareAll(alder)
    expect(await documents(alder)).toMatchObject([{ status: 'ACTIVE' }])
    alder.shop.customers.delete(number)
    await compareAll(alder)
    expect(await documents(alder)).toMatchObject([{ status: 'INACTIVE', email: 'ada@people.test' }])
  })
})

test('trap 1: the cursor is a moment of Shopify’s own clock, and moves after the last page alone', async () => {
  const behind = 3 * 60 * 60_000
  alder.shop.now = () => new Date(Date.now() - behind)
  await sweep()
  const first = await cursorOf(alder)
  expect(Math.abs(Date.now() - behind - Number(first))).toBeLessThan(5_000)

  // Our clock is hours ahead of theirs: by it this edit would have been before the cursor.
  const { number } = alder.shop.put(null, { email: 'late@people.test' })
  alder.shop.put(null, { email: 'later@people.test' })
  alder.shop.withheld.add('tags')
  expect(await sweep(1)).toHaveLength(1)
  expect(await cursorOf(alder)).toEqual(first)
  alder.shop.withheld.clear()
  expect(await sweep(1)).toEqual([])
  expect(await documents(alder)).toHaveLength(2)
  expect(await documents(alder)).toContainEqual(expect.objectContaining({ shopify_id: customerGid(number) }))
  expect(Number(await cursorOf(alder))).toBeGreaterThanOrEqual(Number(first))
})

test('trap 2: what changed in the cursor’s second is listed, what is older is not, whatever a day is', async () => {
  const now = new Date()
  const put = (at: Date) => {
    alder.shop.now = () => at
    return customerGid(alder.shop.put(null, {}).number)
  }
  const older = put(new Date(now.getTime() - 2_000))
  const same = put(now)
  const { ids } = await alder.remote.listChanged('shopify-customer', now, null, 10)
  expect(ids).toEqual([same])
  expect(await alder.remote.list('shopify-customer', null, 10)).toEqual([older, same])
})

test('trap 3: THROTTLED in an answer of 200 lets the shop rest for as long as its points need', async () => {
  const { number } = alder.shop.put(null, {})
  alder.shop.points = { available: 0, most: 2_000, restoreRate: 2, at: Date.now() }
  await expect(alder.remote.read('shopify-customer', [customerGid(number)])).rejects.toMatchObject({
    code: 'PEER_BUSY',
    retryAfterMs: expect.any(Number),
  })
  expect(alder.remote.isResting()).toBe(true)
  expect(briar.remote.isResting()).toBe(false)
  const asked = shopify.asked.length
  await expect(alder.remote.read('shopify-customer', [customerGid(number)])).rejects.toMatchObject({
    code: 'PEER_BUSY',
  })
  expect(shopify.asked.length).toBe(asked)
})

test('trap 3: a shop that asks to wait has not failed: nothing is counted, and it goes on by itself', async () => {
  const { number } = alder.shop.put(null, { email: 'patient@people.test' })
  alder.shop.points = { available: 0, most: 2_000, restoreRate: 12, at: Date.now() }
  await hint(alder, number)
  await processLinks(laneOf(alder), engine.deps)
  const link = async () =>
    (
      await engine.pool.query(
        `select status, attempts, error_code, next_attempt_at > now() as waits,
           (select count(*)::int from sync_jobs where integration = l.integration) as lines
         from sync.links l where integration = $1`,
        [alder.id],
      )
    ).rows
  expect(await link()).toEqual([
    { status: 'active', attempts: 0, error_code: 'PEER_BUSY', waits: true, lines: 0 },
  ])
  const goesOn = async () => {
    await processLinks(laneOf(alder), engine.deps)
    return (await documents(alder)).length
  }
  await expect.poll(goesOn, { timeout: 10_000, interval: 200 }).toBe(1)
})

describe('trap 4: what is gone has no date', () => {
  test('a deleted customer becomes inactive, with all that is known of them', async () => {
    const { number } = alder.shop.put(null, { email: 'gone@people.test', lastName: 'Gone' })
    await told(alder, number)
    alder.shop.remove(number)
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ status: 'INACTIVE', last_name: 'Gone' }])
  })

  test('of two that are merged one stays, and the other becomes inactive', async () => {
    const kept = alder.shop.put(null, { email: 'kept@people.test' }).number
    const gone = alder.shop.put(null, { email: 'gone@people.test', phone: '+441' }).number
    await told(alder, kept, gone)
    alder.shop.merge(kept, gone)
    await told(alder, kept, gone)
    expect(await documents(alder)).toMatchObject([
      { shopify_id: customerGid(kept), status: 'ACTIVE', phone: '+441' },
      { shopify_id: customerGid(gone), status: 'INACTIVE' },
    ])
  })

  test('one that comes back is the same document', async () => {
    const { number } = alder.shop.put(null, { email: 'back@people.test' })
    await told(alder, number)
    const [before] = await documents(alder)
    alder.shop.customers.delete(number)
    await told(alder, number)
    alder.shop.put(number, { email: 'back@people.test' })
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ id: before.id, status: 'ACTIVE' }])
  })
})

describe('trap 5: what Shopify withholds is null, and erases nothing', () => {
  const lane = async () =>
    (
      await engine.pool.query(
        `select l.withheld, (select count(*)::int from sync.links k where k.integration = l.integration
           and k.status = 'parked') as parked
         from sync.lanes l where l.integration = $1 and l.entity = 'shopify-customer'`,
        [alder.id],
      )
    ).rows[0]
  const withhold = (...fields: string[]) => {
    for (const field of fields) alder.shop.withheld.add(field)
  }

  test('of a known customer the rest is taken, what is withheld stays, and it is said', async () => {
    const { number } = alder.shop.put(null, { email: 'known@people.test', phone: '+442' })
    await told(alder, number)
    alder.shop.put(number, { lastName: 'New', email: 'unseen@people.test' })
    withhold('defaultEmailAddress', 'defaultPhoneNumber')
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([
      { email: 'known@people.test', phone: '+442', last_name: 'New' },
    ])
    expect(await lane()).toEqual({
      withheld: ['email', 'emailMarketing', 'phone', 'smsMarketing'],
      parked: 0,
    })

    alder.shop.withheld.clear()
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ email: 'unseen@people.test' }])
    expect(await lane()).toEqual({ withheld: [], parked: 0 })
  })

  test('of a new one the rest comes, and what is withheld once it is shown', async () => {
    withhold('defaultEmailAddress')
    const { number } = alder.shop.put(null, { email: 'later@people.test', firstName: 'Ada' })
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ email: null, first_name: 'Ada' }])
    alder.shop.withheld.clear()
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ email: 'later@people.test' }])
  })

  test('of one that comes back what was known before is kept', async () => {
    const { number } = alder.shop.put(null, { email: 'before@people.test' })
    await told(alder, number)
    alder.shop.customers.delete(number)
    await told(alder, number)
    withhold('defaultEmailAddress')
    alder.shop.put(number, { email: 'before@people.test', firstName: 'Back' })
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([
      { status: 'ACTIVE', email: 'before@people.test', first_name: 'Back' },
    ])
  })

  test('a customer who is withheld whole is not taken for gone', async () => {
    const { number } = alder.shop.put(null, { email: 'whole@people.test' })
    await told(alder, number)
    withhold('tags')
    await told(alder, number)
    expect(await documents(alder)).toMatchObject([{ status: 'ACTIVE', email: 'whole@people.test' }])
    const { rows } = await engine.pool.query(
      'select error_code, error_message from sync.links where integration = $1',
      [alder.id],
    )
    expect(rows).toEqual([{ error_code: 'PEER_REFUSED', error_message: expect.stringContaining('tags') }])
  })

  test('a first load, of which Shopify makes no file then, reads them one by one', async () => {
    const { number } = alder.shop.put(null, { email: 'hidden@people.test', firstName: 'Ada' })
    withhold('defaultEmailAddress')
    await startOrJoinRun(engine.pool, laneOf(alder), 'apply')
    const load = async () => {}
    for (let round = 0; round < 4; round++) {
      await engine.pool.query('update sync.reconcile_runs set lease_until = null')
      await reconcile({ ...engine.deps, ...compare, load, onRun: () => {} })
    }
    await engine.settle()
    expect(await documents(alder)).toMatchObject([
      { shopify_id: customerGid(number), email: null, first_name: 'Ada' },
    ])
  })
})

test('trap 6: customers of two shops with one e-mail, with one id, or with none stay apart', async () => {
  for (const { shop } of [alder, briar]) {
    shop.put(null, { email: 'both@people.test', lastName: shop.domain })
    shop.put(null, {})
    shop.put(null, { email: 'both@people.test' })
  }
  await compareAll(alder)
  await compareAll(briar)
  for (const one of [alder, briar]) {
    const found = await documents(one)
    expect(found.map(({ tenant_id, email }) => [tenant_id, email])).toEqual([
      [one.tenant, 'both@people.test'],
      [one.tenant, null],
      [one.tenant, 'both@people.test'],
    ])
    expect(found[0]?.last_name).toBe(one.shop.domain)
  }
})

test('trap 10: a shop that takes its access away rests, with its work, and stops no other', async () => {
  const { number } = alder.shop.put(null, { email: 'first@people.test' })
  alder.shop.uninstall()
  await hint(alder, number)
  await processLinks(laneOf(alder), engine.deps)
  expect(alder.remote.refusal?.()).toMatch(/uninstalled/)
  expect(alder.remote.isResting()).toBe(true)
  const other = briar.shop.put(null, { email: 'other@people.test' })
  await hint(briar, other.number)
  await processLinks(laneOf(briar), engine.deps)
  expect(await documents(briar)).toHaveLength(1)
  const { rows } = await engine.pool.query(
    `select dirty_rev > clean_rev as waits, error_code from sync.links where integration = $1`,
    [alder.id],
  )
  expect(rows).toEqual([{ waits: true, error_code: 'INTEGRATION_REFUSED' }])
})
