import { type CatalogueProduct, catalogueProductSchema } from '@tandem/contracts/shop'

/** A product as the catalogue tells it, of which nothing more is known than what is given. */
export function catalogueProduct(over: { id: string } & Record<string, unknown>): CatalogueProduct {
  return catalogueProductSchema.parse({
    handle: over.id,
    title: over.id,
    names: {},
    subtitle: null,
    searchText: '',
    taxonomyText: '',
    vendor: null,
    categoryIds: [],
    collectionId: null,
    variants: [],
    ...over,
  })
}
