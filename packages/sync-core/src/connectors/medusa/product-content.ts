import { medusaProductContentSchema } from '@tandem/contracts/sync'
import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'
import { toFields, toLanguages } from '../../entities/product-content/by-language.ts'
import {
  type Content,
  contentSchema,
  productContent,
} from '../../entities/product-content/product-content.ts'

/** Editors write in Payload, so all of a product's content is Payload's; unpublished means not there. */
export const contentOwnership: Ownership = {
  existence: 'hub',
  fields: ownedBy('hub', Object.keys(contentSchema.shape)),
}

/** null when the product carries no content of ours, or nothing is said in it. */
export function contentFromMedusa(record: unknown): Content | null {
  const { content } = medusaProductContentSchema.parse(record)
  return content && toFields(content)
}

/** The value of `metadata.tandem`. */
export function contentToMedusa(record: unknown): PlatformRecord {
  return { content: toLanguages(contentSchema.parse(record)) }
}

export const productContentBinding: Binding = {
  connector: 'medusa',
  entity: productContent,
  ownership: contentOwnership,
  fromRemote: contentFromMedusa,
  toRemote: contentToMedusa,
  emptied: { content: {} },
}
