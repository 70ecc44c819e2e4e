import { type Store, storeSchema } from './schema.ts'

export function storeFromPayload(document: unknown): Store {
  return storeSchema.parse(document)
}
