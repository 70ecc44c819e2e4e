import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPayload, type PayloadFixture } from '../../test-support/payload-fixture.ts'
import { startDemoStripe } from './start-demo-stripe.ts'

let fixture: PayloadFixture
const folder = mkdtempSync(join(tmpdir(), 'demo-stripe-'))
const errors: unknown[] = []
beforeAll(async () => {
  fixture = await openPayload()
  for (const handle of ['alder', 'noor-house']) {
    const data = { medusaId: `ten_${handle}`, handle, name: handle, status: 'active' } as const
    await fixture.payload.create({ collection: 'tenants', data })
  }
})
afterAll(async () => {
  await fixture?.close()
  rmSync(folder, { recursive: true })
})

const start = () =>
  startDemoStripe(fixture.payload, {
    port: 0,
    webhookUrl: 'http://127.0.0.1:1/api/stripe/webhook',
    folder,
    onError: (error) => errors.push(error),
  })

test('the demo has an account for each tenant, which is connected, and is the same after another start', async () => {
  const { payload } = fixture
  const connected = async () =>
    (
      await payload.find({
        collection: 'integrations',
        where: { platform: { equals: 'stripe' } },
        sort: 'id',
      })
    ).docs
  const first = await start()
  await expect.poll(async () => (await connected()).length, { timeout: 15_000 }).toBe(2)
  expect(await connected()).toMatchObject([
    { id: 'stripe-alder', account: 'acct_1AlderGoods (test)', isActive: true },
    { id: 'stripe-noor-house', account: 'acct_1NoorHouse (test)', isActive: true },
  ])

  const page = async (address: string) => (await fetch(address)).text()
  expect(await page(first.address)).toContain('Workshop pass')
  const press = (body: Record<string, string>) =>
    fetch(`${first.address}/dashboard`, { method: 'POST', body: new URLSearchParams(body) })
  const account = 'acct_1AlderGoods'
  const added = await press({ account, do: 'add-product', name: '<b>Made & pressed</b>' })
  expect(await added.text()).toContain('&lt;b&gt;Made &amp; pressed&lt;/b&gt;')
  const [product] = [...(first.accounts.get('alder')?.products.values() ?? [])].toReversed()
  const refused = await press({
    account,
    do: 'add-price',
    id: product?.id ?? '',
    currency: 'kwd',
    amount: '5',
  })
  expect(await refused.text()).toContain('have to end with a 0')
  await first.stop()

  const again = await start()
  expect([...(again.accounts.get('alder')?.products.keys() ?? [])]).toContain(product?.id)
  expect(again.accounts.get('alder')?.key).toBe(first.accounts.get('alder')?.key)
  await again.stop()
  expect(errors).toEqual([])
})
