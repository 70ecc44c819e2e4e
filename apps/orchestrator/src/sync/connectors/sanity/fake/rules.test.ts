import { createClient, type SanityClient } from '@sanity/client'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FakeDataset } from './dataset.ts'
import { FakeSanity } from './fake-sanity.ts'
import { make, publish, saveDraft, unpublish } from './studio.ts'

const sanity = new FakeSanity()
let apiHost: string
let dataset: FakeDataset
let client: SanityClient
let serial = 0

beforeAll(async () => {
  apiHost = await sanity.listen()
})
afterAll(() => sanity.close())
beforeEach(() => {
  dataset = sanity.open(`rules${++serial}`)
  dataset.mutationsPerSecond = 1_000
  client = createClient({
    ...{ projectId: dataset.projectId, dataset: dataset.name, token: dataset.token, apiHost },
    ...{ apiVersion: '2025-02-19', useCdn: false, useProjectHostname: false, maxRetries: 0 },
  })
})

const statusOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 200,
    (error: { statusCode?: number; details?: { items?: { error: { type: string } }[] } }) =>
      error.details?.items?.[0]?.error.type ?? error.statusCode,
  )
const NAMES = '*[_type == "product"] | order(name asc).name'

describe('as Sanity does, the fake', () => {
  test('shows published documents unless it is asked for others; before 2025-02-19 all that are stored', async () => {
    make(dataset, 'mug', 'product', { name: 'Mug' })
    saveDraft(dataset, 'mug', 'product', { name: 'Cup' })
    saveDraft(dataset, 'bowl', 'product', { name: 'Bowl' })
    expect(await client.fetch(NAMES)).toEqual(['Mug'])
    expect(await client.fetch(NAMES, {}, { perspective: 'drafts' })).toEqual(['Bowl', 'Cup'])
    expect(await client.fetch(NAMES, {}, { perspective: 'raw' })).toEqual(['Bowl', 'Cup', 'Mug'])
    expect(await client.withConfig({ apiVersion: '2021-10-21' }).fetch(NAMES)).toHaveLength(3)
  })

  test('moves a draft when it is published, and back when it is unpublished', () => {
    saveDraft(dataset, 'mug', 'product', { name: 'Mug' })
    publish(dataset, 'mug')
    expect([...dataset.documents.keys()]).toEqual(['mug'])
    unpublish(dataset, 'mug')
    expect([...dataset.documents.keys()]).toEqual(['drafts.mug'])
  })

  test('takes a patch of the revision that is there, and names the next one after its transaction', async () => {
    const { _rev } = make(dataset, 'mug', 'product', { name: 'Mug', description: 'a' })
    const patch = () => client.patch('mug').ifRevisionId(_rev).set({ name: 'Cup' }).unset(['description'])
    await client.mutate(patch(), { transactionId: 'mine' })
    expect(dataset.documents.get('mug')).toMatchObject({ name: 'Cup', _rev: 'mine' })
    expect(dataset.documents.get('mug')).not.toHaveProperty('description')
    expect(await statusOf(client.mutate(patch()))).toBe('documentRevisionIDDoesNotMatchError')
    expect(await statusOf(client.patch('nothing').set({ name: 'x' }).commit())).toBe('documentNotFoundError')
    const again = client.mutate([{ create: { _type: 'product' } }], { transactionId: 'mine' })
    expect(await statusOf(again)).toBe('transactionAlreadyExistsError')
  })

  test('makes a transaction whole or not at all, and none that is only tried', async () => {
    make(dataset, 'mug', 'product', { name: 'Mug' })
    const both = client
      .transaction()
      .create({ _id: 'bowl', _type: 'product' })
      .create({ _id: 'mug', _type: 'product' })
    expect(await statusOf(both.commit())).toBe('documentAlreadyExistsError')
    await client.create({ _id: 'tried', _type: 'product' }, { dryRun: true })
    expect([...dataset.documents.keys()]).toEqual(['mug'])
  })

  test('keeps what is referred to, and refers to nothing that is not there', async () => {
    make(dataset, 'mug', 'product', { name: 'Mug' })
    const price = (id: string) => ({ _type: 'price', product: { _type: 'reference', _ref: id } })
    expect(await statusOf(client.create(price('bowl')))).toBe('documentReferenceDoesNotExistError')
    await client.create(price('mug'))
    expect(await statusOf(client.delete('mug'))).toBe('documentHasExistingReferencesError')
  })

  test('refuses another token, one that may not write, another dataset, and what is too much', async () => {
    dataset.tokens.set('sk-viewer-of-the-rules', new Set(['read']))
    const make = (one: SanityClient) => statusOf(one.create({ _type: 'product' }))
    expect(await statusOf(client.withConfig({ token: 'sk-nobody' }).fetch(NAMES))).toBe(401)
    expect(await make(client.withConfig({ token: 'sk-viewer-of-the-rules' }))).toBe(
      'insufficientPermissionsError',
    )
    expect(await statusOf(client.withConfig({ dataset: 'staging' }).fetch(NAMES))).toBe(404)
    expect(await statusOf(client.fetch('*['))).toBe(400)
    dataset.mutationsPerSecond = 0
    expect(await make(client)).toBe(429)
  })
})
