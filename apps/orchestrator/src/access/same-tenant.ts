import {
  type CollectionBeforeValidateHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type SanitizedConfig,
  ValidationError,
} from 'payload'
import { z } from 'zod'
import { documentIdOf } from './reachable-documents.ts'

/** Collections whose documents belong to somebody from their first draft on. Of the others Medusa says whose they are. */
const ALWAYS_OWNED: ReadonlySet<string> = new Set([
  'pages',
  'redirects',
  'media',
  'forms',
  'billing-products',
  'billing-prices',
])

/** Collections whose documents may be nobody's, and then everybody may name them: Medusa's customers buy wherever. */
const SHARED: ReadonlySet<string> = new Set(['customers'])

/** Collections that no person names: the engine says which integration has brought a document. */
const NAMED_BY_MACHINES: ReadonlySet<string> = new Set(['integrations'])

/**
 * Has every document of a tenant name documents of that tenant alone: its store, pictures and forms, in whatever
 * field, block or language. Checked before fields are, because drafts skip the checks of fields; and found by walking
 * the fields, so that one that is added is checked too.
 */
export function guardTenants(config: SanitizedConfig): SanitizedConfig {
  const owned = new Set(
    config.collections
      .filter(
        ({ slug, flattenedFields }) => !NAMED_BY_MACHINES.has(slug) && flattenedFields.some(isTenantField),
      )
      .map(({ slug }) => slug),
  )
  for (const collection of config.collections) {
    if (!owned.has(collection.slug)) continue
    collection.hooks.beforeValidate = [
      ...collection.hooks.beforeValidate,
      ofTheSameTenant(collection.fields, owned),
    ]
  }
  return config
}

const isTenantField = (field: { name?: string; type: string }) =>
  field.name === 'tenant' && field.type === 'relationship'

/** A document that another one names, and the field in which it does. */
type Named = { readonly collection: CollectionSlug; readonly value: unknown; readonly path: string }
type Values = Readonly<Record<string, unknown>>

const ofTheSameTenant =
  (fields: Field[], owned: ReadonlySet<string>): CollectionBeforeValidateHook =>
  async ({ collection, data, originalDoc, req }) => {
    const document: Values = { ...originalDoc, ...data }
    const tenant = idIn(document.tenant)
    const errors: { path: string; message: string }[] = []
    if (tenant === undefined && ALWAYS_OWNED.has(collection.slug))
      errors.push({ path: 'tenant', message: 'Choose the tenant that this belongs to.' })
    for (const { path, ...named } of documentsNamedIn(fields, document, owned)) {
      if (!(await isOfTenant(named, tenant, req)))
        errors.push({ path, message: 'Choose one of the tenant that this belongs to.' })
    }
    if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t)
    return data
  }

/**
 * A document that is gone is nobody's; the checks of fields say so where one is needed. A product that no store sells
 * is no tenant's, and neither is what is written about it.
 */
async function isOfTenant(named: Omit<Named, 'path'>, tenant: number | undefined, req: PayloadRequest) {
  const id = idIn(named.value)
  if (id === undefined) return false
  const document = await req.payload.findByID({
    collection: named.collection,
    id,
    depth: 0,
    draft: true,
    req,
    disableErrors: true,
  })
  const owner = document ? idIn(Reflect.get(document, 'tenant')) : tenant
  return owner === tenant || (owner === undefined && SHARED.has(named.collection))
}

const idIn = (value: unknown): number | undefined =>
  documentIdOf(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rows of a list, or those of every language. */
const rowsSchema = z.union([
  z.array(z.looseObject({})),
  z.record(z.string(), z.array(z.looseObject({})).nullish()),
])

function rowsIn(value: unknown): Values[] {
  const rows = rowsSchema.safeParse(value).data ?? []
  return Array.isArray(rows) ? rows : Object.values(rows).flatMap((inner) => inner ?? [])
}

function* documentsNamedIn(
  fields: readonly Field[],
  values: Values,
  owned: ReadonlySet<string>,
  prefix = '',
): Generator<Named> {
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        const inner = 'name' in tab && tab.name ? values[tab.name] : values
        if (isValues(inner)) yield* documentsNamedIn(tab.fields, inner, owned, prefix)
      }
    } else if (field.type === 'row' || field.type === 'collapsible') {
      yield* documentsNamedIn(field.fields, values, owned, prefix)
    } else if (field.type === 'group') {
      const inner = 'name' in field && field.name ? values[field.name] : values
      if (isValues(inner)) yield* documentsNamedIn(field.fields, inner, owned, prefix)
    } else if (field.type === 'array') {
      for (const [index, row] of rowsIn(values[field.name]).entries())
        yield* documentsNamedIn(field.fields, row, owned, `${prefix}${field.name}.${index}.`)
    } else if (field.type === 'blocks') {
      for (const [index, row] of rowsIn(values[field.name]).entries()) {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        if (block) yield* documentsNamedIn(block.fields, row, owned, `${prefix}${field.name}.${index}.`)
      }
    } else if (field.type === 'relationship' || field.type === 'upload') {
      yield* namedIn(field.relationTo, values[field.name], owned, `${prefix}${field.name}`)
    }
  }
}

function* namedIn(
  relationTo: CollectionSlug | CollectionSlug[],
  value: unknown,
  owned: ReadonlySet<string>,
  path: string,
): Generator<Named> {
  if (value === null || value === undefined || value === '') return
  if (Array.isArray(value)) {
    for (const one of value) yield* namedIn(relationTo, one, owned, path)
  } else if (!Array.isArray(relationTo)) {
    if (owned.has(relationTo)) yield { collection: relationTo, value, path }
  } else if (isValues(value)) {
    const collection = relationTo.find((slug) => slug === value.relationTo)
    if (collection && owned.has(collection)) yield { collection, value: value.value, path }
  }
}
