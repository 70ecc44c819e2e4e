import { LOCALES, type Locale } from '@tandem/contracts/content'
import { type DemoBlock, type DemoPage, pages, storeScenes, stores } from '@tandem/demo-world'
import type { Payload } from 'payload'
import type { Page } from '../payload-types.ts'
import type { Arrivals, Ids } from './arrivals.ts'
import { sameRows } from './brands.ts'
import { editorState } from './editor-state.ts'
import { seedForms } from './forms.ts'
import { uploadPicture } from './pictures.ts'

type Blocks = NonNullable<Page['blocks']>
type Block = Blocks[number]
const SCENE_WIDTH = 1600
const scenes = storeScenes()

/** Publishes the pages of the stores that are not there yet, with the forms that they show. */
export async function seedPages(payload: Payload, arrivals: Arrivals): Promise<void> {
  const formIds = await seedForms(payload, arrivals)
  for (const page of pages) {
    const store = arrivals.stores.get(page.store)
    const tenant = arrivals.tenants.get(stores.find(({ handle }) => handle === page.store)?.tenant ?? '')
    if (store === undefined || tenant === undefined) continue
    const { totalDocs } = await payload.count({
      collection: 'pages',
      where: { and: [{ store: { equals: store } }, { slug: { equals: page.slug } }] },
    })
    if (totalDocs === 0) await seedPage(payload, page, { store, tenant }, formIds)
  }
}

async function seedPage(
  payload: Payload,
  page: DemoPage,
  place: { store: number; tenant: number },
  formIds: Ids,
): Promise<void> {
  const upload = async (keys: readonly string[]): Promise<number[]> => {
    const ids: number[] = []
    for (const key of keys) {
      const drawing = scenes[key]
      if (!drawing) throw new Error(`there is no scene ${key}`)
      ids.push(await uploadPicture(payload, drawing, place.tenant, SCENE_WIDTH))
    }
    return ids
  }
  const inLanguage = async (locale: Locale, existing: Blocks | undefined) => {
    const words = page.words[locale]
    if (!words) return undefined
    const blocks: Block[] = []
    for (const [index, block] of words.blocks.entries()) {
      blocks.push(
        toBlock(block, { images: await upload(scenesOf(block)), formIds }, locale, existing?.[index]),
      )
    }
    return { title: words.title, description: words.description, blocks, _status: 'published' as const }
  }

  const [first, ...others] = LOCALES
  const data = await inLanguage(first, undefined)
  if (!data) return
  const created = await payload.create({
    collection: 'pages',
    locale: first,
    data: { ...data, ...place, slug: page.slug },
  })
  for (const locale of others) {
    const translated = await inLanguage(locale, created.blocks ?? undefined)
    if (translated) await payload.update({ collection: 'pages', id: created.id, locale, data: translated })
  }
}

function scenesOf(block: DemoBlock): string[] {
  if (block.type === 'gallery') return block.pictures.map(({ scene }) => scene)
  return 'scene' in block && block.scene !== undefined ? [block.scene] : []
}

/** A block's id stays the same in every language: the list is one, only its words are translated. */
function toBlock(
  block: DemoBlock,
  { images, formIds }: { images: readonly number[]; formIds: Ids },
  locale: Locale,
  existing: Block | undefined,
): Block {
  const [image = null] = images
  const same = existing?.id ? { id: existing.id } : {}
  switch (block.type) {
    case 'hero': {
      const { type: blockType, scene: _, ...words } = block
      return { ...same, ...words, blockType, image }
    }
    case 'banner': {
      const { type: blockType, scene: _, ...words } = block
      return { ...same, ...words, blockType, image }
    }
    case 'richText':
      return {
        ...same,
        blockType: 'richText',
        content: editorState(block.nodes, locale === 'ar' ? 'rtl' : 'ltr'),
      }
    case 'faq': {
      const { type: blockType, items, ...words } = block
      const existingItems = existing?.blockType === 'faq' ? existing.items : undefined
      return { ...same, ...words, blockType, items: sameRows(items, existingItems) }
    }
    case 'gallery': {
      const { type: blockType, heading, pictures } = block
      const rows = pictures.flatMap(({ caption }, index) => {
        const image = images[index]
        return image === undefined ? [] : [{ image, caption }]
      })
      const existingRows = existing?.blockType === 'gallery' ? existing.pictures : undefined
      return { ...same, blockType, heading, pictures: sameRows(rows, existingRows) }
    }
    case 'form': {
      const { type: blockType, form: title, ...words } = block
      const form = formIds.get(title)
      if (form === undefined) throw new Error(`there is no form ${title}`)
      return { ...same, ...words, blockType, form }
    }
    case 'collection': {
      const { type: blockType, ...words } = block
      return { ...same, ...words, blockType }
    }
    case 'productGrid': {
      const { type: blockType, ...words } = block
      return { ...same, ...words, blockType }
    }
    case 'quote': {
      const { type: blockType, ...words } = block
      return { ...same, ...words, blockType }
    }
  }
}
