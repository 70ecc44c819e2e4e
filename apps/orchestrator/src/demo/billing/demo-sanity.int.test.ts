import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../../test-support/payload-fixture.ts'
import { startDemoSanity } from './start-demo-sanity.ts'

let fixture: PayloadFixture
const folder = mkdtempSync(join(tmpdir(), 'demo-sanity-'))
const errors: unknown[] = []
beforeAll(async () => {
  fixture = await openPayload()
  const data = { medusaId: 'ten_alder', handle: 'alder', name: 'Alder', status: 'active' } as const
  const { id: tenant } = await fixture.payload.create({ collection: 'tenants', data })
  const account = { account: 'acct_1AlderGoods', secretKey: 'rk_test_of_the_demo' }
  const settings = { ...account, webhookSecrets: ['whsec_of_the_demos_account'] }
  const integration = { id: 'stripe-alder', name: 'Stripe', platform: 'stripe', tenant, settings }
  await fixture.payload.create({ collection: 'integrations', data: integration })
})
afterAll(async () => {
  await fixture?.close()
  rmSync(folder, { recursive: true })
})

const start = () =>
  startDemoSanity(fixture.payload, {
    port: 0,
    webhookUrl: 'http://127.0.0.1:1/api/sanity/webhook',
    folder,
    onError: (error) => errors.push(error),
  })

test('the demo has a dataset for each tenant whose account is connected, and is the same after another start', async () => {
  const where = { platform: { equals: 'sanity' } }
  const connected = async () =>
    (await fixture.payload.find({ collection: 'integrations', where, depth: 0 })).docs
  const first = await start()
  await expect.poll(async () => (await connected()).length, { timeout: 15_000 }).toBe(1)
  expect(await connected()).toMatchObject([
    { id: 'sanity-alder', account: 'alder0demo/production', billedBy: 'stripe-alder', isActive: true },
  ])

  expect(await (await fetch(first.address)).text()).toContain('Newsletter')
  const press = async (body: Record<string, string>) => {
    const form = new URLSearchParams({ dataset: 'alder0demo/production', ...body })
    return (await fetch(`${first.address}/studio`, { method: 'POST', body: form })).text()
  }
  const shown = await press({ do: 'add-product', name: '<b>Made & pressed</b>' })
  expect(shown).toContain('&lt;b&gt;Made &amp; pressed&lt;/b&gt;')
  await press({ do: 'reprice', id: 'price-newsletter-monthly', amount: '15.00' })
  await press({ do: 'draft', id: 'product-newsletter', name: 'Drafted' })
  expect(await press({ do: 'delete', id: 'product-newsletter' })).toContain('role="alert"')
  await first.stop()

  const again = await start()
  const dataset = again.datasets.get('alder')
  expect(dataset?.documents.get('price-newsletter-monthly')).toMatchObject({
    amount: '15.00',
    interval: 'month',
  })
  expect(dataset?.documents.get('drafts.product-newsletter')).toMatchObject({ name: 'Drafted' })
  expect(dataset?.hooks).toHaveLength(1)
  await again.stop()
  expect(errors).toEqual([])
})
