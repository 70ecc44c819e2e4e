import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import type { PriceTiers } from '@tandem/contracts/shop'
import { z } from 'zod'
import { NO_TIERS, readPriceTiers } from '../../../catalogue/read-price-tiers.ts'

const questionSchema = z.object({ handle: z.string().max(300), region_id: z.string().max(100) })

/** Answers what more of one cost, for each variant of a product of this shop. Of anything else it tells nothing. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<PriceTiers>): Promise<void> {
  const asked = questionSchema.safeParse(req.query)
  const channels = req.publishable_key_context.sales_channel_ids
  res.json(asked.success ? await readPriceTiers(req.scope, { ...asked.data, channels }) : NO_TIERS)
}
