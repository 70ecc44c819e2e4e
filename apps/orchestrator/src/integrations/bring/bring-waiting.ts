import { medusaIdSchema } from '@tandem/contracts/ids'
import {
  type BringProductsRequest,
  type BringProductsResponse,
  MAX_BROUGHT_PER_CALL,
} from '@tandem/contracts/sync'
import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Queryable } from '../../sync/ledger/database.ts'
import { type Ended, postponeBringing, recordBrought, type Taken, takeWaiting } from './bring-state.ts'
import { shopProductSchema, toMedusaProduct } from './to-medusa-product.ts'

/** Longer than a call to Medusa may take. */
const LEASE_SECONDS = 120
const AGAIN_SECONDS = 15

/** Asks Medusa to make or change products. @throws {SyncError} */
export type AskMedusa = (request: BringProductsRequest) => Promise<BringProductsResponse>

const ownerSchema = z.object({ account: z.string(), tenant: medusaIdSchema })

/**
 * Brings what waits into Medusa, a few at a time, until nothing is left. Any number of workers may do so: each takes
 * others. One that dies leaves its own to be taken again, and Medusa knows what it has made already.
 */
export async function bringWaiting(
  database: Queryable,
  ask: AskMedusa,
  shouldStop: () => boolean = () => false,
): Promise<void> {
  while (!shouldStop()) {
    const taken = await takeWaiting(database, MAX_BROUGHT_PER_CALL, LEASE_SECONDS)
    if (!taken) return
    try {
      await recordBrought(database, taken.integration, await bring(database, taken, ask))
    } catch (error) {
      if (!(error instanceof SyncError)) throw error
      await postponeBringing(database, taken, `${error.message}; tried again by itself`, AGAIN_SECONDS)
      return
    }
  }
}

async function bring(
  database: Queryable,
  { integration, isUpdate, remoteIds }: Taken,
  ask: AskMedusa,
): Promise<Ended[]> {
  const owner = await database.query(
    `select i.account, t.medusa_id as tenant from integrations i join tenants t on t.id = i.tenant_id where i.id = $1`,
    [integration],
  )
  const { account, tenant } = ownerSchema.parse(owner.rows[0])
  const { rows } = await database.query(
    `select shopify_id, title, handle, description, currency, images, options, variants
     from shopify_products where integration_id = $1 and shopify_id = any($2)`,
    [integration, remoteIds],
  )
  const products = z
    .array(shopProductSchema)
    .parse(rows)
    .map((row) => toMedusaProduct(account, row))
  const { results } =
    products.length === 0 ? { results: [] } : await ask({ tenant, update: isUpdate, products })
  return remoteIds.map((remoteId): Ended => {
    const result = results.find(({ externalId }) => externalId === `${account} ${remoteId}`)
    if (!result) return failed(remoteId, 'It is gone from the shop.')
    if (result.outcome === 'failed') return failed(remoteId, result.message)
    const missing = result.picturesMissing
    const error =
      missing === 0 ? null : `${missing} ${missing === 1 ? 'picture' : 'pictures'} could not be copied.`
    return { remoteId, productId: result.productId, error, isWritten: result.outcome !== 'exists' }
  })
}

const failed = (remoteId: string, error: string): Ended => ({
  remoteId,
  productId: null,
  error,
  isWritten: false,
})
