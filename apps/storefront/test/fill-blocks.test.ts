import { medusaIdSchema } from '@tandem/contracts/ids'
import type { PageBlock, UnifiedProduct } from '@tandem/contracts/shop'
import { describe, expect, it } from 'vitest'
import { toEntry } from '../src/catalogue/entry.ts'
import { fillBlocks } from '../src/features/page-blocks/fill-blocks.ts'
import { SourceError } from '../src/sources/source-error.ts'
import { catalogueProduct } from './catalogue-product.ts'

type Client = Parameters<typeof fillBlocks>[1]

const hero: PageBlock = { type: 'hero', heading: 'Clay', productHandle: 'mug' }
const grid = (over: Partial<Extract<PageBlock, { type: 'productGrid' }>>): PageBlock => ({
  type: 'productGrid',
  heading: 'All',
  source: 'newest',
  categoryHandle: null,
  handles: [],
  limit: 8,
  ...over,
})
const product = (handle: string): UnifiedProduct => ({
  id: medusaIdSchema.parse(`prod_${handle}`),
  handle,
  title: handle,
  subtitle: null,
  description: null,
  thumbnail: null,
  images: [],
  options: [],
  variants: [],
  categories: [],
  vendor: null,
  content: null,
})
const away = new SourceError('medusa', 'PEER_UNREACHABLE', 'Medusa is away')

/** What is called otherwise now. */
const FORMER: Record<string, string> = { 'old-mug': 'mug', 'old-tea': 'tea', 'old-guests': 'guests' }

function clientThat(over: Partial<Client> = {}) {
  const asked: (readonly string[])[] = []
  const client: Client = {
    getCatalogue: async () =>
      ['plate', 'mug', 'bowl'].map((id) =>
        toEntry(
          catalogueProduct({
            id,
            categoryIds: id === 'plate' ? [] : ['pcat_tea'],
            collectionId: id === 'mug' ? null : 'pcol_guests',
          }),
        ),
      ),
    getCategory: async (handle) =>
      handle === 'tea' ? { id: 'pcat_tea', handle, name: 'Tea', description: '' } : null,
    getCollection: async (handle) =>
      handle === 'guests' ? { id: 'pcol_guests', handle, name: 'To receive guests', description: '' } : null,
    getHandle: async (_, handle) => FORMER[handle] ?? handle,
    getUnifiedProducts: async ({ handles = [] } = {}) => {
      asked.push(handles)
      return handles.filter((handle) => handle !== 'gone').map(product)
    },
    ...over,
  }
  return { client, asked }
}
const handlesOf = (blocks: Awaited<ReturnType<typeof fillBlocks>>) =>
  blocks.map((block) => {
    if (block.type === 'hero') return block.card?.handle ?? null
    return block.type === 'productGrid' ? block.cards.map(({ handle }) => handle) : undefined
  })

describe('the blocks of a page', () => {
  it('ask both systems once, however many of them show products', async () => {
    const { client, asked } = clientThat()
    const blocks = [
      hero,
      grid({ limit: 2 }),
      grid({ source: 'category', categoryHandle: 'tea' }),
      grid({ source: 'handles', handles: ['bowl', 'gone', 'mug', 'plate'], limit: 3 }),
      grid({ source: 'category', categoryHandle: 'none' }),
      grid({ source: 'category' }),
    ]
    expect(handlesOf(await fillBlocks(blocks, client, 'en'))).toEqual([
      'mug',
      ['plate', 'mug'],
      ['mug', 'bowl'],
      ['bowl', 'mug'],
      [],
      [],
    ])
    expect(asked).toEqual([['mug', 'plate', 'bowl', 'gone']])
  })

  it('find what was renamed since an editor has named it', async () => {
    const { client } = clientThat()
    const blocks: PageBlock[] = [
      { ...hero, productHandle: 'old-mug' },
      grid({ source: 'handles', handles: ['old-mug', 'bowl'] }),
      grid({ source: 'category', categoryHandle: 'old-tea' }),
      { type: 'collection', heading: null, collectionHandle: 'old-guests', limit: 4 },
    ]
    const filled = await fillBlocks(blocks, client, 'en')
    expect(handlesOf(filled)).toEqual(['mug', ['mug', 'bowl'], ['mug', 'bowl'], undefined])
    expect(filled[3]).toMatchObject({
      heading: 'To receive guests',
      cards: [{ handle: 'plate' }, { handle: 'bowl' }],
    })
  })

  it('show a collection under its own name, or under the one an editor gave it', async () => {
    const { client } = clientThat()
    const show = (handle: string, heading: string | null): PageBlock => ({
      type: 'collection',
      heading,
      collectionHandle: handle,
      limit: 4,
    })
    const filled = await fillBlocks(
      [show('guests', null), show('guests', 'Welcome'), show('none', 'Gone')],
      client,
      'en',
    )
    expect(
      filled.map(
        (block) => block.type === 'collection' && [block.heading, block.cards.map(({ handle }) => handle)],
      ),
    ).toEqual([
      ['To receive guests', ['plate', 'bowl']],
      ['Welcome', ['plate', 'bowl']],
      ['Gone', []],
    ])
  })

  it('ask nothing where none shows products', async () => {
    const { client, asked } = clientThat()
    await fillBlocks([{ type: 'richText', html: '<p>Clay</p>' }], client, 'en')
    expect(asked).toEqual([])
  })

  it('ask for more than a hundred in parts', async () => {
    const { client, asked } = clientThat()
    const handles = Array.from({ length: 130 }, (_, index) => `p${index}`)
    const [filled] = handlesOf(
      await fillBlocks([grid({ source: 'handles', handles, limit: 130 })], client, 'en'),
    )
    expect(filled).toEqual(handles)
    expect(asked.map(({ length }) => length)).toEqual([100, 30])
  })

  it('are shown without products while Medusa is away, and hide no fault of our own', async () => {
    const failing = (error: Error) => clientThat({ getUnifiedProducts: () => Promise.reject(error) }).client
    expect(handlesOf(await fillBlocks([hero, grid({})], failing(away), 'en'))).toEqual([null, []])
    await expect(fillBlocks([hero], failing(new TypeError('a fault')), 'en')).rejects.toThrow('a fault')
    const unlisted = clientThat({ getCatalogue: () => Promise.reject(away) }).client
    expect(handlesOf(await fillBlocks([hero, grid({})], unlisted, 'en'))).toEqual(['mug', []])
    const unshelved = clientThat({ getCollection: () => Promise.reject(away) }).client
    const collection: PageBlock = { type: 'collection', heading: null, collectionHandle: 'guests', limit: 4 }
    expect(await fillBlocks([collection, hero], unshelved, 'en')).toMatchObject([
      { cards: [] },
      { card: { handle: 'mug' } },
    ])
  })
})
