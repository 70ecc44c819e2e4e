import { type Product, productSchema } from './schema.ts'

export function productFromPayload(document: unknown): Product {
  return productSchema.parse(document)
}
