import type { SanityDocument } from '@sanity/client'
import { evaluate, parse } from 'groq-js'
import type { FakeDataset } from './dataset.ts'
import { isPublished } from './documents.ts'

/** Whose documents a query sees: those of everybody, or drafts in their place, or all as they are stored. */
export type Perspective = 'published' | 'drafts' | 'raw'

/** @throws {Error} of groq-js for what is no query. */
export async function query(
  dataset: FakeDataset,
  groq: string,
  params: Readonly<Record<string, unknown>>,
  perspective: Perspective,
): Promise<unknown> {
  const value = await evaluate(parse(groq, { params: { ...params } }), {
    dataset: seenBy(perspective, [...dataset.documents.values()]),
    params: { ...params },
    timestamp: dataset.now(),
    sanity: { projectId: dataset.projectId, dataset: dataset.name },
  })
  return value.get()
}

function seenBy(perspective: Perspective, documents: readonly SanityDocument[]): SanityDocument[] {
  if (perspective === 'raw') return [...documents]
  const published = documents.filter(isPublished)
  if (perspective === 'published') return published
  const drafts = documents.filter(({ _id }) => _id.startsWith('drafts.'))
  const byId = new Map([...published, ...drafts.map(asPublished)].map((one) => [one._id, one]))
  return [...byId.values()]
}

const asPublished = (draft: SanityDocument): SanityDocument => ({
  ...draft,
  _id: draft._id.replace(/^drafts\./, ''),
  _originalId: draft._id,
})
