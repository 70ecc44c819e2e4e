import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectAlder } from '../../test-support/connected-account.ts'
import { engineForFile } from '../../test-support/engine-fixture.ts'
import type { FakeAccount } from './fake/account.ts'
import { FakeStripe } from './fake/fake-stripe.ts'
import { updateProduct } from './fake/products.ts'

const engine = engineForFile()
const stripe = new FakeStripe()
let account: FakeAccount
let tenant: number
let secret: string
let remote: Awaited<ReturnType<typeof connectAlder>>['remote']

beforeAll(async () => {
  ;({ account, tenant, secret, remote } = await connectAlder(engine, stripe))
})
afterAll(async () => {
  stripe.close()
  const { getReceiver } = await import('../../receive/receiver.ts')
  await getReceiver().queue.close()
  await getReceiver().database.end()
})

async function published() {
  const data = { name: 'As it was', description: 'Old', tenant, _status: 'published' } as never
  const { id } = await engine.payload.create({ collection: 'billing-products', data })
  await engine.settle()
  const { stripeId } = await engine.payload.findByID({ collection: 'billing-products', id })
  return { id, there: stripeId ?? '' }
}

/** Somebody is quicker by the moment between the last look and the write. */
async function lose(edit: object) {
  const one = await published()
  await engine.payload.update({
    collection: 'billing-products',
    id: one.id,
    data: { name: 'Ours', _status: 'published' },
  })
  stripe.before = (call) => {
    if (call !== `POST /v1/products/${one.there}`) return
    stripe.before = () => {}
    updateProduct(account, one.there, edit as never)
  }
  await engine.settle()
  return one
}
const conflictsOf = async (remoteId: string) =>
  (await engine.payload.find({ collection: 'sync-conflicts', where: { remoteId: { equals: remoteId } } }))
    .docs

async function deliver() {
  const { POST } = await import('../../../app/api/stripe/webhook/route.ts')
  const answers = []
  for (const event of account.events) {
    const { body, headers } = account.webhookOf(event, secret, new Date())
    answers.push(
      (await POST(new Request('http://cms/api/stripe/webhook', { method: 'POST', body, headers }))).status,
    )
  }
  return [...new Set(answers)]
}

test('an edit that a write replaced unseen is a conflict, told of by Stripe’s own event, once', async () => {
  const one = await lose({ name: 'Theirs' })
  expect(account.products.get(one.there)?.name).toBe('Ours')
  expect(await conflictsOf(one.there)).toEqual([])
  expect(await deliver()).toEqual([202])
  expect(await deliver()).toEqual([202])
  const lost = { field: 'name', winner: 'payload', winnerValue: 'Ours', loserValue: 'Theirs', status: 'open' }
  expect(await conflictsOf(one.there)).toMatchObject([lost])
  // It is in the list of events, too, for whom no webhook comes.
  const { replaced } = await remote.listChanged('billing-product', new Date(0), null, 100)
  expect(replaced).toMatchObject([{ remoteId: one.there, conflicts: [{ field: 'name', remote: 'Theirs' }] }])
  await engine.settle()
})

test('an edit of another field in that moment is lost to nobody', async () => {
  const one = await lose({ description: 'Theirs' })
  await deliver()
  await engine.settle()
  expect(account.products.get(one.there)).toMatchObject({ name: 'Ours', description: 'Theirs' })
  expect(await engine.payload.findByID({ collection: 'billing-products', id: one.id })).toMatchObject({
    name: 'Ours',
    description: 'Theirs',
  })
  expect(await conflictsOf(one.there)).toEqual([])
})

test('what was replaced is restored by a click, and a draft stays a draft', async () => {
  const one = await lose({ name: 'Theirs' })
  await deliver()
  await engine.settle()
  const at = { collection: 'billing-products', id: one.id } as const
  await engine.payload.update({ ...at, draft: true, data: { description: 'Drafted', _status: 'draft' } })
  const { resolveConflict } = await import('../../operate/resolve-conflict.ts')
  const { readConflict } = await import('../../operate/conflicts.ts')
  const [conflict] = await conflictsOf(one.there)
  const version = (await readConflict(engine.pool, String(conflict?.id)))?.version ?? ''
  const deps = { payload: engine.payload, database: engine.pool }
  const take = { take: 'remote', version } as const
  expect(await resolveConflict(deps, String(conflict?.id), take, 'Ona Reed')).toEqual({ outcome: 'resolved' })
  await engine.settle()
  expect(account.products.get(one.there)).toMatchObject({ name: 'Theirs', description: 'Old' })
  expect(await engine.payload.findByID(at)).toMatchObject({ name: 'Theirs', description: 'Old' })
  expect(await engine.payload.findByID({ ...at, draft: true })).toMatchObject({
    name: 'Theirs',
    description: 'Drafted',
    _status: 'draft',
  })
})
