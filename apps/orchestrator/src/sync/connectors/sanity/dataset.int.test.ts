import { SyncError } from '@tandem/sync-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FakeDataset } from './fake/dataset.ts'
import { FakeSanity } from './fake/fake-sanity.ts'
import { edit, make, saveDraft } from './fake/studio.ts'
import { openSanity } from './open-sanity.ts'

const sanity = new FakeSanity()
let endpoint: string
let dataset: FakeDataset
let serial = 0

beforeAll(async () => {
  endpoint = await sanity.listen()
})
afterAll(() => sanity.close())
beforeEach(() => {
  dataset = sanity.open(`project${++serial}`)
  dataset.mutationsPerSecond = 10_000
  sanity.asked.length = 0
})

const open = (token = dataset.token, name = dataset.name) =>
  openSanity(
    {
      ...{ projectId: dataset.projectId, dataset: name, apiVersion: '2025-02-19', token, endpoint },
      webhookSecrets: ['a-secret-of-the-webhook'],
      origin: '3c0b62d2-0d3c-4a44-a39f-9f8d6f2d4a01',
    },
    { timeoutMs: 5_000 },
  )
const soon = () => new Date(Date.now() + 8_000)
const product = (name: string) => ({
  ...{ name, description: null, images: [], active: true, unitLabel: null, taxCode: null, metadata: [] },
})

async function refusalOf(asked: Promise<unknown> | undefined): Promise<SyncError> {
  const error = await Promise.resolve(asked).then(
    () => null,
    (one: unknown) => one,
  )
  if (error instanceof SyncError) return error
  throw new Error('it was not refused')
}

describe('what is wrong is said in words', () => {
  test('a token that is none, once: it is not tried again', async () => {
    const remote = open('sk-that-nobody-knows')
    expect(await refusalOf(remote.checkAccess?.())).toMatchObject({
      code: 'INTEGRATION_REFUSED',
      message: expect.stringContaining('Enter another one'),
    })
    expect([remote.isResting(), remote.refusal?.()]).toEqual([
      true,
      expect.stringContaining('refuses the token'),
    ])
    const calls = sanity.asked.length
    await refusalOf(remote.list('billing-price', null, 1))
    expect(sanity.asked).toHaveLength(calls)
  })

  test('a token that may only read, before anything is edited', async () => {
    dataset.tokens.set('sk-viewer-of-the-project', new Set(['read']))
    expect(await refusalOf(open('sk-viewer-of-the-project').checkAccess?.())).toMatchObject({
      code: 'PEER_REFUSED',
      message: expect.stringContaining('no permission to create documents'),
    })
    await open().checkAccess?.()
    expect(dataset.documents.size).toBe(0)
  })

  test('a dataset that is not there', async () => {
    const refused = await refusalOf(open(dataset.token, 'staging').checkAccess?.())
    expect(refused.message).toContain(`no dataset staging in the project ${dataset.projectId}`)
  })

  test('a webhook that is not there, or is disabled; a token that can’t see webhooks knows nothing of them', async () => {
    const address = 'https://cms.test/api/sanity/webhook'
    expect(await open().subscribe?.(address)).toBe(0)
    dataset.tokens.set('sk-administrator-here', new Set(['read', 'write', 'hooks']))
    const subscribe = () => open('sk-administrator-here').subscribe?.(address)
    expect((await refusalOf(subscribe())).message).toContain('no webhook of production')
    const hook = dataset.addHook(address)
    expect(await subscribe()).toBe(0)
    hook.isDisabled = true
    expect((await refusalOf(subscribe())).message).toContain('disabled')
    dataset.addHook('https://cms.test/api/integrations/sanity-alder/webhook')
    expect(await subscribe()).toBe(0)
    expect(
      (await refusalOf(open('sk-administrator-here').subscribe?.('https://other.test/api/sanity/webhook')))
        .message,
    ).toContain('leads to')
  })
})

describe('limits', () => {
  test('a write that Sanity refuses for them waits as long as it says, and is made once', async () => {
    dataset.mutationsPerSecond = 1
    const remote = open()
    const write = (ref: string) => ({
      ...{ ref, remoteId: null, expect: '', fields: product(ref), marker: { rev: 1, hash: ref } },
    })
    const outcomes = await remote.write('billing-product', [write('a')], soon())
    expect(outcomes.get('a')).toMatchObject({ outcome: 'applied' })
    dataset.mutationsPerSecond = 0
    const refused = await refusalOf(remote.write('billing-product', [write('b')], soon()))
    expect(refused).toMatchObject({ code: 'PEER_BUSY', retryAfterMs: expect.any(Number) })
    expect(dataset.documents.size).toBe(1)
  })
})

describe('trap 16: compare-and-set', () => {
  test('goes by the revision: a write over one that was read before is refused, and nothing is read again', async () => {
    const remote = open()
    const { _id } = make(dataset, 'mug', 'product', { name: 'Mug' })
    const stale = (await remote.read('billing-product', [_id])).get(_id)?.token ?? ''
    edit(dataset, _id, { name: 'Theirs' })
    sanity.asked.length = 0
    const write = {
      ref: '1',
      remoteId: _id,
      expect: stale,
      fields: product('Ours'),
      marker: { rev: 2, hash: 'x' },
    }
    expect((await remote.write('billing-product', [write], soon())).get('1')).toEqual({
      outcome: 'contended',
    })
    expect(dataset.documents.get(_id)?.name).toBe('Theirs')
    expect(sanity.asked).toEqual(['POST mutate/production'])
  })

  test('a document that is made meanwhile under the id that was chosen for it is not written over', async () => {
    const remote = open()
    const write = {
      ref: '7',
      remoteId: null,
      expect: '',
      fields: product('Ours'),
      marker: { rev: 2, hash: 'x' },
    }
    const [first, second] = await Promise.all(
      [1, 2].map(() => open().write('billing-product', [write], soon())),
    )
    expect([first?.get('7')?.outcome, second?.get('7')?.outcome].toSorted()).toEqual(['applied', 'contended'])
    expect(dataset.documents.size).toBe(1)
    expect((await remote.find?.('billing-product', [{ ref: '7', naturalKey: null }]))?.size).toBe(1)
  })

  test('a transaction is named after its write, and its document carries the name', async () => {
    const write = {
      ref: '9',
      remoteId: null,
      expect: '',
      fields: product('Ours'),
      marker: { rev: 2, hash: 'x' },
    }
    await open().write('billing-product', [write], soon())
    expect([...dataset.documents.values()][0]?._rev).toMatch(/^tandem-/)
  })
})

test('what one record is refused for stops no other', async () => {
  const fields = (id: string) => ({
    product: { _type: 'reference', _ref: id },
    ...{ currency: 'eur', amount: '5.00', interval: null, intervalCount: null, usageType: null, tiers: null },
    ...{ taxBehavior: null, nickname: null, lookupKey: null, isDefault: false, active: true, metadata: [] },
  })
  make(dataset, 'mug', 'product', { name: 'Mug' })
  const write = (ref: string, of: string) => ({
    ...{ ref, remoteId: null, expect: '', fields: fields(of), marker: { rev: 1, hash: ref } },
  })
  const outcomes = await open().write('billing-price', [write('1', 'nowhere'), write('2', 'mug')], soon())
  expect(outcomes.get('1')).toMatchObject({ outcome: 'failed', code: 'RECORD_INVALID' })
  expect(outcomes.get('2')).toMatchObject({ outcome: 'applied' })
})

describe('what is listed', () => {
  test('names a thousand documents once each, and no draft', async () => {
    const ids = Array.from(
      { length: 1_000 },
      (_, n) => make(dataset, `p${n}`, 'product', { name: `${n}` })._id,
    )
    saveDraft(dataset, 'p1', 'product', { name: 'Drafted' })
    saveDraft(dataset, 'new', 'product', { name: 'Drafted' })
    const remote = open()
    const listed: string[] = []
    for (;;) {
      const page = await remote.list('billing-product', listed.at(-1) ?? null, 300)
      listed.push(...page)
      if (page.length < 300) break
    }
    expect(listed).toEqual(ids.toSorted())
  })

  test('traps 1 and 2: says what has changed by Sanity’s clock, from the very moment on', async () => {
    const [quiet, at] = [
      make(dataset, 'quiet', 'product', { name: 'Quiet' }),
      new Date(Date.now() + 86_400_000),
    ]
    dataset.now = () => at
    make(dataset, 'b', 'product', { name: 'B' })
    make(dataset, 'a', 'product', { name: 'A' })
    const remote = open()
    const changed = await remote.listChanged('billing-product', at, null, 10)
    expect(changed.ids).toEqual(['a', 'b'])
    // Sanity's, which is a day ahead of ours here, less what may come late.
    expect(changed.asOf.getTime()).toBe(at.getTime() - 60_000)
    expect((await remote.listChanged('billing-product', at, 'a', 10)).ids).toEqual(['b'])
    expect((await remote.listChanged('billing-product', new Date(0), null, 10)).ids).toContain(quiet._id)
  })
})
