import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type AlertWebhook, alertWebhookSchema } from '@tandem/contracts/operators'
import { parseSecrets, verifyWebhook } from '@tandem/signed-webhooks'
import type pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stopIntegration } from '../integrations/stop-integration.ts'
import { openDatabase } from '../sync/ledger/database.ts'
import { cloneDatabase } from '../sync/test-support/cloned-database.ts'
import type { AlertChannel } from './alert.ts'
import { emailChannel } from './channels/email.ts'
import { webhookChannel } from './channels/webhook.ts'
import { type WatchDeps, watch } from './watch.ts'

const secrets = parseSecrets(`whsec_${Buffer.alloc(32, 5).toString('base64')}`)
const heard: { id: string; alert: AlertWebhook }[] = []
const mails: string[] = []
const unheard: string[] = []
const closing: (() => unknown)[] = []
let answer = 204
let pool: pg.Pool
let receiver: Server
let webhook: AlertChannel
let email: AlertChannel

beforeAll(async () => {
  const database = await cloneDatabase()
  pool = openDatabase(database.url, () => {})
  receiver = createServer(async (request, response) => {
    const body = await text(request)
    const headers = (name: string) => request.headers[name]?.toString()
    const verified = verifyWebhook({ headers, body: Buffer.from(body), secrets, now: new Date() })
    if (verified.ok && answer < 300) {
      heard.push({ id: verified.id, alert: alertWebhookSchema.parse(JSON.parse(body)) })
    }
    response.writeHead(verified.ok ? answer : 401).end()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, callback) => {
      void text(stream).then((mail) => {
        mails.push(mail)
        callback()
      })
    },
  })
  const smtp = mailServer.listen(0, '127.0.0.1')
  await once(smtp, 'listening')
  webhook = webhookChannel({ url: `http://127.0.0.1:${portOf(receiver)}/`, secrets })
  email = emailChannel({
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp)}`,
    from: 'Tandem <tandem@shop.test>',
    to: 'ops@shop.test',
  })
  closing.push(
    () => receiver.close(),
    () => mailServer.close(() => {}),
    () => pool.end(),
    database.drop,
  )
})
afterAll(async () => {
  for (const close of closing) await close()
})
beforeEach(async () => {
  answer = 204
  heard.length = mails.length = unheard.length = 0
  await pool.query('truncate sync.links, sync.alerts, sync.alert_messages, sync_conflicts cascade')
})

const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port

async function look(channels: readonly AlertChannel[] = [webhook], now = new Date()): Promise<void> {
  const deps: WatchDeps = {
    pool,
    channels,
    thresholds: { 'oldest-change': 300, parked: 2, conflicts: 10, drift: 1, integrations: 1 },
    cmsUrl: 'http://localhost:3001',
    now: () => now,
    onChange: () => {},
    onUnheard: ({ reason }) => unheard.push(reason),
  }
  await watch(deps)
}
async function park(count: number): Promise<void> {
  await pool.query('delete from sync.links')
  await pool.query(
    `insert into sync.links (entity, remote_id, status, dirty_rev, dirty_since, error_code)
     select 'product', 'prod_' || n, 'parked', 1, now(), 'RECORD_INVALID' from generate_series(1, $1) n`,
    [count],
  )
}
const story = () => heard.map(({ alert }) => `${alert.type} ${alert.data.kind} ${alert.data.value}`)
const makeDue = () => pool.query('update sync.alert_messages set next_attempt_at = now()')

describe('an alert', () => {
  test('is told of once when it passes its threshold, and once when it is over', async () => {
    for (const count of [1, 2, 3, 2, 1, 2, 0]) {
      await park(count)
      await look()
      await look()
    }
    expect(story()).toEqual([
      'alert.raised parked 2',
      'alert.cleared parked 1',
      'alert.raised parked 2',
      'alert.cleared parked 0',
    ])
    expect(heard[0]?.alert.data).toMatchObject({
      threshold: 2,
      text: expect.stringContaining('2 records need attention.'),
      url: 'http://localhost:3001/admin/sync/parked',
    })
  })

  test('is told of once, however many workers look at the same time', async () => {
    await park(5)
    await Promise.all(Array.from({ length: 6 }, () => look()))
    expect(story()).toEqual(['alert.raised parked 5'])
  })

  test('is said again until it is heard, under the same id, and in its order', async () => {
    answer = 500
    await park(5)
    await look()
    await park(0)
    await look()
    expect(unheard).toEqual(['ALERT_WEBHOOK_URL answered 500'])
    answer = 204
    await look()
    expect(story()).toEqual([])
    await makeDue()
    await look()
    expect(story()).toEqual(['alert.raised parked 5', 'alert.cleared parked 0'])
    expect(heard[0]?.id).toMatch(/^alert-\d+$/)
  })

  test('that was being sent by a worker that died is sent by another', async () => {
    await park(5)
    const dying: AlertChannel = { name: 'webhook', send: () => new Promise(() => {}) }
    void look([dying])
    await expect
      .poll(async () => (await pool.query('select from sync.alert_messages where attempts = 1')).rowCount)
      .toBe(1)
    await look()
    expect(story()).toEqual([])
    await makeDue()
    await look()
    expect(story()).toEqual(['alert.raised parked 5'])
  })

  test('tells of an integration whose system refuses us, and when somebody has mended it', async () => {
    await pool.query(
      `insert into integrations (id, name, platform) values ('shopify-alder', 'Alder Goods', 'shopify'), ('shopify-briar', 'Briar', 'shopify')`,
    )
    await look()
    expect(await stopIntegration(pool, 'shopify-alder', 'Shopify refuses the token.')).toBe(true)
    // Several workers see it: one has stopped it.
    expect(await stopIntegration(pool, 'shopify-alder', 'Shopify refuses the token.')).toBe(false)
    await look()
    await pool.query(
      `update integrations set is_active = true, stopped_because = null where id = 'shopify-alder'`,
    )
    await look()
    expect(story()).toEqual(['alert.raised integrations 1', 'alert.cleared integrations 0'])
    expect(heard[0]?.alert.data).toMatchObject({
      text: expect.stringContaining('An integration was refused by its system, and rests'),
      url: 'http://localhost:3001/admin/collections/integrations',
    })
    const { rows } = await pool.query('select id from integrations where is_active order by id')
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['shopify-alder', 'shopify-briar']))
  })

  test('tells of the oldest change, of conflicts and of drift as well', async () => {
    await pool.query(
      `insert into sync.links (entity, remote_id, dirty_rev, dirty_since)
       values ('order', 'order_1', 1, now() - interval '7 minutes')`,
    )
    await pool.query(
      `insert into sync_conflicts (occurrence, link_id, entity, remote_id, field, winner, status, created_at, updated_at)
       select n::text, n, 'customer', 'cus_' || n, 'phone', 'medusa', 'open', now(), now() from generate_series(1, 12) n`,
    )
    await pool.query(
      `with run as (insert into sync.reconcile_runs (entity, mode, state, total) values ('order', 'dry-run', 'finished', 1) returning id)
       insert into sync.drift (run_id, entity, remote_id, kind, fields) select id, 'order', 'order_1', 'different', '{email}' from run`,
    )
    await look()
    const texts = heard.map(({ alert }) => alert.data.text.split('\n')[0])
    expect(texts).toEqual([
      'A change has waited for 7 minutes to reach the other side.',
      '12 values were overwritten by the other side.',
      'One record differed with nothing waiting, in the last 24 hours.',
    ])
    await pool.query('delete from sync.reconcile_runs')
  })
})

describe('an e-mail', () => {
  test('says the same', async () => {
    await park(2)
    await look([webhook, email])
    expect(story()).toEqual(['alert.raised parked 2'])
    const [mail = ''] = mails
    expect(mails).toHaveLength(1)
    expect(mail).toContain('Subject: Tandem: 2 records need attention')
    expect(mail).toContain('To: ops@shop.test')
    expect(mail).toMatch(/Message-ID: <alert-\d+@shop\.test>/)
    expect(mail).toContain('http://localhost:3001/admin/sync/parked')
  })

  test('that no server takes is sent again, and the webhook is heard all the same', async () => {
    await park(2)
    const gone = emailChannel({
      smtpUrl: 'smtp://127.0.0.1:1',
      from: 'tandem@shop.test',
      to: 'ops@shop.test',
    })
    await look([gone, webhook])
    expect(unheard).toEqual([expect.stringContaining('the mail server of ALERT_SMTP_URL did not take it')])
    expect(story()).toEqual(['alert.raised parked 2'])
    await makeDue()
    await look([email, webhook])
    expect(mails).toHaveLength(1)
    expect(story()).toHaveLength(1)
  })
})

test('nobody is told while nobody is named', async () => {
  await park(5)
  await look([])
  expect((await pool.query('select from sync.alerts')).rowCount).toBe(0)
})
