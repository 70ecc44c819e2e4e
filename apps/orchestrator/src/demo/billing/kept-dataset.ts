import { join } from 'node:path'
import type { SanityDocument } from '@sanity/client'
import { z } from 'zod'
import type { FakeDataset, FakeHook } from '../../sync/connectors/sanity/fake/dataset.ts'
import { readKept, writeKept } from './kept-file.ts'

/** What this file itself has written. */
const keptSchema = z.object({
  documents: z.array(z.custom<SanityDocument>()),
  hooks: z.array(z.custom<FakeHook>()),
})

const fileOf = ({ projectId, name }: FakeDataset, folder: string): string =>
  join(folder, `demo-sanity-${projectId}-${name}.json`)

/** Puts back what a dataset had when it was last kept: Payload knows its documents by their ids. */
export function restore(dataset: FakeDataset, folder: string): boolean {
  const kept = keptSchema.safeParse(readKept(fileOf(dataset, folder))).data
  if (!kept) return false
  dataset.restore(kept.documents)
  dataset.hooks.push(...kept.hooks)
  return true
}

/** Keeps a dataset whenever something has changed in it. */
export function keep(dataset: FakeDataset, folder: string): void {
  const tell = dataset.onChange
  const save = () => {
    const kept = { documents: [...dataset.documents.values()], hooks: dataset.hooks }
    writeKept(fileOf(dataset, folder), kept)
  }
  dataset.onChange = (change) => {
    save()
    tell(change)
  }
  save()
}
