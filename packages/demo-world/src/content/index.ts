import type { DemoProductWords, Localized } from '../types.ts'
import { fernhollowLightAndSeats } from './fernhollow-light-seats.ts'
import { fernhollowSoftAndKitchen } from './fernhollow-soft-kitchen.ts'
import { fernhollowTable } from './fernhollow-table.ts'
import { haldenCarryAndTools } from './halden-carry-tools.ts'
import { haldenSuppliesAndStation } from './halden-supplies-station.ts'
import { noorScentAndMajlis } from './noor-scent-majlis.ts'
import { noorServeAndGifts } from './noor-serve-gifts.ts'

/** By product handle. A product that is missing here has never been written about (`shop-cloth`). */
export const productContent: Record<string, Localized<DemoProductWords>> = {
  ...fernhollowTable,
  ...fernhollowLightAndSeats,
  ...fernhollowSoftAndKitchen,
  ...haldenCarryAndTools,
  ...haldenSuppliesAndStation,
  ...noorScentAndMajlis,
  ...noorServeAndGifts,
}
