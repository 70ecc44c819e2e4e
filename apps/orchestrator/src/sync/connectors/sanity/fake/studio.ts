import type { SanityDocument } from '@sanity/client'
import type { FakeDataset } from './dataset.ts'

type Fields = Readonly<Record<string, unknown>>

const draftOf = (id: string): string => `drafts.${id}`

/** What people do in a Studio: they edit a draft, which is nobody's news until it is published. */
export function saveDraft(dataset: FakeDataset, id: string, type: string, fields: Fields): void {
  const { documents } = dataset
  const before = documents.get(draftOf(id)) ?? documents.get(id)
  dataset.commit([{ createOrReplace: { ...withoutFacts(before), ...fields, _id: draftOf(id), _type: type } }])
}

export function publish(dataset: FakeDataset, id: string): SanityDocument {
  const draft = dataset.documents.get(draftOf(id))
  if (!draft) throw new Error(`there is no draft of ${id}`)
  dataset.commit([
    { createOrReplace: { ...withoutFacts(draft), _id: id, _type: draft._type } },
    { delete: { id: draftOf(id) } },
  ])
  return published(dataset, id)
}

/** Saves and publishes at once. */
export function edit(dataset: FakeDataset, id: string, fields: Fields): SanityDocument {
  saveDraft(dataset, id, published(dataset, id)._type, fields)
  return publish(dataset, id)
}

export function make(dataset: FakeDataset, id: string, type: string, fields: Fields): SanityDocument {
  saveDraft(dataset, id, type, fields)
  return publish(dataset, id)
}

/** What was published stays as a draft. */
export function unpublish(dataset: FakeDataset, id: string): void {
  const document = published(dataset, id)
  dataset.commit([
    { createIfNotExists: { ...withoutFacts(document), _id: draftOf(id), _type: document._type } },
    { delete: { id } },
  ])
}

export function remove(dataset: FakeDataset, id: string): void {
  dataset.commit([{ delete: { id } }, { delete: { id: draftOf(id) } }])
}

function published(dataset: FakeDataset, id: string): SanityDocument {
  const document = dataset.documents.get(id)
  if (!document) throw new Error(`${id} is not published`)
  return document
}

function withoutFacts(document: SanityDocument | undefined): object {
  const { _rev, _createdAt, _updatedAt, ...fields } = document ?? {}
  return fields
}
