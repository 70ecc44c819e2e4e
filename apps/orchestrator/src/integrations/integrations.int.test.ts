import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CONNECTORS } from '../sync/connectors/registry.ts'
import { backOfficeConnector } from '../sync/test-support/back-office/connector.ts'
import { FakeBackOffice } from '../sync/test-support/back-office/fake-back-office.ts'
import { engineForFile } from '../sync/test-support/engine-fixture.ts'

const office = new FakeBackOffice()
Object.assign(CONNECTORS, { 'back-office': backOfficeConnector })
const engine = engineForFile()
let url = ''
let receiver: { port: number; stop(): Promise<void> }

beforeAll(async () => {
  url = await office.listen()
  const { startReceiver } = await import('../sync/receive/process/start-receiver.ts')
  receiver = await startReceiver(0)
})
afterAll(async () => {
  await receiver?.stop()
  office.close()
})

let serial = 0
let id = ''
beforeEach(() => {
  id = `office-${++serial}`
})

const create = (settings: Record<string, unknown>, platform = 'back-office') =>
  engine.payload.create({ collection: 'integrations', data: { id, name: 'Office', platform, settings } })
const stored = async () =>
  (await engine.pool.query('select settings from integrations where id = $1', [id])).rows[0]?.settings
async function opened() {
  const { readIntegrations } = await import('../sync/connectors/integrations.ts')
  return readIntegrations(engine.pool, { id })
}

describe('an integration', () => {
  test('keeps its settings encrypted, opens them for the engine, and shows them to nobody', async () => {
    await create({ url, key: 'office-key' })
    expect(JSON.stringify(await stored())).not.toMatch(/office-key|127\.0\.0\.1/)
    expect((await opened()).usable).toMatchObject([
      { id, isActive: true, settings: { url, key: 'office-key' } },
    ])
    const admin = { collection: 'users', roles: ['admin'], id: 1 } as never
    const shown = await engine.payload.findByID({
      collection: 'integrations',
      id,
      user: admin,
      overrideAccess: false,
    })
    expect(shown).toMatchObject({ id, health: 'Up to date', lastSyncAt: null })
    expect(shown).not.toHaveProperty('settings')
  })

  test('keeps them when something else is saved, and takes new ones', async () => {
    await create({ url, key: 'office-key' })
    await engine.payload.update({ collection: 'integrations', id, data: { name: 'Renamed' } })
    expect((await opened()).usable).toMatchObject([{ settings: { key: 'office-key' } }])
    await engine.payload.update({
      collection: 'integrations',
      id,
      data: { settings: { url, key: 'another-key' } },
    })
    expect((await opened()).usable).toMatchObject([{ settings: { key: 'another-key' } }])
  })

  test('is refused with settings that its connector can’t use, naming them and no value', async () => {
    const refused = await create({ url: 'no address', key: 'short' }).catch((error: unknown) => error)
    const { errors } = (refused as { data: { errors: { path: string; message: string }[] } }).data
    expect(errors.map(({ path }) => path)).toEqual(['settings.url', 'settings.key'])
    expect(JSON.stringify(errors)).not.toContain('no address')
    expect(await stored()).toBeUndefined()
  })

  test.each(['medusa', 'nothing', 'constructor', ''])(
    'of the platform %j can’t be made',
    async (platform) => {
      await expect(create({}, platform)).rejects.toThrow()
    },
  )

  test.each(['shopify', 'Upper', 'with space', 'x'.repeat(61)])('can’t be called %s', async (name) => {
    id = name
    await expect(create({ url, key: office.key })).rejects.toThrow(/Short name/)
  })

  test('whose settings were sealed with another secret is named, and holds up no other', async () => {
    await create({ url, key: 'office-key' })
    await engine.pool.query(`update integrations set settings = '{"sealed":"AAAA"}' where id = $1`, [id])
    expect(await opened()).toMatchObject({ usable: [], unusable: [{ id }] })
    const { health } = await engine.payload.findByID({ collection: 'integrations', id })
    expect(health).toMatch(/^Can’t be used: its settings/)
  })

  test('that is not active rests, and works on what it missed when it is active again', async () => {
    const { openSides } = await import('../sync/connectors/open-sides.ts')
    await create({ url, key: office.key })
    const sides = await openSides(engine.payload, engine.pool, 5_000)
    const activate = (isActive: boolean) =>
      engine.payload.update({ collection: 'integrations', id, data: { isActive } })
    expect(sides.lanes()).toContainEqual({
      integration: id,
      entity: 'customer',
      hubCreates: true,
      hubHeard: true,
    })
    const before = sides.integration(id)
    await activate(false)
    expect(await sides.refresh()).toBe(true)
    expect(sides.integration(id)).toBeUndefined()
    expect(sides.integration('medusa')).toBeDefined()
    await activate(true)
    await sides.refresh()
    expect(sides.integration(id)).not.toBe(before)
    expect(await sides.refresh()).toBe(false)
  })

  test('that can’t be used any more is told once, with its reason', async () => {
    const { openSides } = await import('../sync/connectors/open-sides.ts')
    await create({ url, key: office.key })
    const sides = await openSides(engine.payload, engine.pool, 5_000)
    const unusable = () => sides.unusable().filter((one) => one.id === id)
    expect(unusable()).toEqual([])
    await engine.pool.query(`update integrations set settings = null where id = $1`, [id])
    expect(await sides.refresh()).toBe(true)
    expect(unusable()).toMatchObject([{ reason: expect.stringContaining('settings') }])
    expect(await sides.refresh()).toBe(false)
  })
})

describe('a webhook of an integration', () => {
  const post = (to: string, { body, headers }: { body: string; headers: Record<string, string> }) =>
    fetch(`http://127.0.0.1:${receiver.port}/api/integrations/${to}/webhook`, {
      method: 'POST',
      body,
      headers,
    })
  const hints = async () =>
    (await engine.pool.query('select remote_id from sync.hints where integration = $1', [id])).rows
  function told() {
    const client = office.put(null, { mail: `${id}@people.test` })
    const webhook = office.webhooks.at(-1)
    if (!webhook) throw new Error('nothing was told')
    return { client, webhook }
  }

  test('is verified by its own scheme, and hinted once', async () => {
    await create({ url, key: office.key })
    const { client, webhook } = told()
    expect((await post(id, webhook)).status).toBe(202)
    expect(await (await post(id, webhook)).json()).toEqual({ accepted: true, duplicate: true })
    expect(await hints()).toEqual([{ remote_id: client.id }])
  })

  test.each<[string, number, (webhook: ReturnType<typeof told>['webhook']) => Parameters<typeof post>[1]]>([
    ['changed on its way', 401, ({ body, headers }) => ({ body: `${body} `, headers })],
    ['not signed', 401, ({ body }) => ({ body, headers: {} })],
    [
      'signed with something else',
      401,
      ({ body }) => ({ body, headers: { 'x-office-signature': `t=1,v1=${'0'.repeat(64)}` } }),
    ],
    [
      'signed for another time',
      401,
      ({ body, headers }) => ({
        body,
        headers: { 'x-office-signature': headers['x-office-signature'].replace(/t=\d+/, 't=1') },
      }),
    ],
  ])('that is %s is refused (%d), and leaves nothing', async (_, status, change) => {
    await create({ url, key: office.key })
    expect((await post(id, change(told().webhook))).status).toBe(status)
    expect(await hints()).toEqual([])
  })

  test.each(['nobody', '..%2fmedusa', 'constructor'])('to %s is answered 404', async (to) => {
    expect((await post(to, told().webhook)).status).toBe(404)
  })

  test('is kept apart from the installation’s own sources, whatever its integration is called', async () => {
    id = 'dashboard'
    await create({ url, key: office.key })
    expect((await post(id, told().webhook)).status).toBe(202)
    const { rows } = await engine.pool.query('select distinct source from webhook_logs where source ~ $1', [
      'dashboard',
    ])
    expect(rows).toEqual([{ source: 'integrations/dashboard' }])
  })

  test('reaches nobody else’s integration with the same key', async () => {
    await create({ url, key: office.key })
    const { webhook } = told()
    await post(id, webhook)
    const other = id
    id = `${id}-b`
    await create({ url, key: 'another-key' })
    expect((await post(id, webhook)).status).toBe(401)
    expect(other).not.toBe(id)
  })
})
