import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, ProductStatus } from '@medusajs/framework/utils'
import { createProductsWorkflow, updateProductsWorkflow } from '@medusajs/medusa/core-flows'
import { medusaIdSchema } from '@tandem/contracts/ids'
import type { BringProductsRequest, BringProductsResponse, BroughtProduct } from '@tandem/contracts/sync'
import { copyPictures } from './copy-pictures.ts'

type Outcome = BringProductsResponse['results'][number]

/** Any number that no other advisory lock of this database uses. */
const LOCK = 7_263_101

/**
 * Makes drafts of products of another catalogue by Medusa's own workflow, so that whatever listens to it hears of them.
 * One call at a time: two that bring the same product make it once. One that is refused fails alone.
 */
export async function bringProducts(
  scope: MedusaContainer,
  { tenant, update, products }: BringProductsRequest,
  pictureHosts: readonly string[],
): Promise<BringProductsResponse> {
  const database: Knex = scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return database.transaction(async (transaction) => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [LOCK])
    const channels = await channelsOf(database, tenant)
    const results: Outcome[] = []
    for (const product of products) {
      const bring = async () => {
        const existing = await idOf(database, product.externalId)
        if (existing === undefined) return make(scope, database, product, channels, pictureHosts)
        if (!update) return done(product, 'exists', existing, 0)
        return change(scope, product, existing, pictureHosts)
      }
      results.push(await bring().catch((error: unknown) => refusal(product, error)))
    }
    return { results }
  })
}

async function make(
  scope: MedusaContainer,
  database: Knex,
  product: BroughtProduct,
  channels: readonly string[],
  pictureHosts: readonly string[],
): Promise<Outcome> {
  const taken = await takenSku(database, product)
  if (taken !== undefined)
    return {
      externalId: product.externalId,
      outcome: 'failed',
      message: `Another product has the SKU ${taken}.`,
    }
  const pictures = await copyPictures(scope, urlsOf(product), pictureHosts)
  const profile = await database('shipping_profile')
    .where({ deleted_at: null })
    .orderBy('created_at')
    .first('id')
  const { result } = await createProductsWorkflow(scope).run({
    input: {
      products: [
        {
          title: product.title,
          handle: await freeHandle(database, product),
          ...(product.description && { description: product.description }),
          status: ProductStatus.DRAFT,
          external_id: product.externalId,
          ...shownBy(pictures),
          ...(profile && { shipping_profile_id: profile.id }),
          sales_channels: channels.map((id) => ({ id })),
          options: product.options.map(({ title, values }) => ({ title, values })),
          variants: product.variants.map(({ title, sku, barcode, options, price }) => ({
            title,
            ...(sku && { sku }),
            ...(barcode && { barcode }),
            options,
            manage_inventory: true,
            prices: price ? [{ currency_code: price.currency, amount: price.amount }] : [],
          })),
        },
      ],
    },
  })
  return done(product, 'created', result[0]?.id ?? '', product.pictures.length - pictures.length)
}

async function change(
  scope: MedusaContainer,
  product: BroughtProduct,
  id: string,
  pictureHosts: readonly string[],
): Promise<Outcome> {
  const pictures = await copyPictures(scope, urlsOf(product), pictureHosts)
  await updateProductsWorkflow(scope).run({
    input: {
      selector: { id },
      update: {
        title: product.title,
        description: product.description ?? '',
        // Pictures that can't be had just now are no reason to take away those that are here.
        ...(pictures.length === product.pictures.length && shownBy(pictures)),
      },
    },
  })
  return done(product, 'updated', id, product.pictures.length - pictures.length)
}

const urlsOf = ({ pictures }: BroughtProduct): string[] => pictures.map(({ url }) => url)

const shownBy = (pictures: readonly string[]) =>
  pictures.length === 0 ? {} : { thumbnail: pictures[0], images: pictures.map((url) => ({ url })) }

function done(
  { externalId }: BroughtProduct,
  outcome: 'created' | 'exists' | 'updated',
  id: string,
  picturesMissing: number,
): Outcome {
  return { externalId, outcome, productId: medusaIdSchema.parse(id), picturesMissing }
}

function refusal({ externalId }: BroughtProduct, error: unknown): Outcome {
  const message = error instanceof Error ? error.message : String(error)
  return { externalId, outcome: 'failed', message: message.slice(0, 500) }
}

/** What every store of a tenant sells through. */
async function channelsOf(database: Knex, tenant: string): Promise<string[]> {
  const rows = await database('tenant_store')
    .where({ tenant_id: tenant, deleted_at: null })
    .select('sales_channel_id')
  return rows.map((row) => String(row.sales_channel_id))
}

async function idOf(database: Knex, externalId: string): Promise<string | undefined> {
  return (await database('product').where({ external_id: externalId, deleted_at: null }).first('id'))?.id
}

async function takenSku(database: Knex, { variants }: BroughtProduct): Promise<string | undefined> {
  const skus = variants.flatMap(({ sku }) => sku ?? [])
  return (await database('product_variant').whereIn('sku', skus).where({ deleted_at: null }).first('sku'))
    ?.sku
}

/** Its own; with its number there when another product has that. */
async function freeHandle(database: Knex, { handle, externalId }: BroughtProduct): Promise<string> {
  const taken = await database('product').where({ handle, deleted_at: null }).first('id')
  return taken ? `${handle}-${externalId.split('/').at(-1)}` : handle
}
