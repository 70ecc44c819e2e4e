import type { DemoProduct } from '../types.ts'
import { fernhollowKitchen } from './fernhollow-kitchen.ts'
import { fernhollowLight } from './fernhollow-light.ts'
import { fernhollowSeats } from './fernhollow-seats.ts'
import { fernhollowSoft } from './fernhollow-soft.ts'
import { fernhollowTable } from './fernhollow-table.ts'
import { haldenCarry } from './halden-carry.ts'
import { haldenStation } from './halden-station.ts'
import { haldenSupplies } from './halden-supplies.ts'
import { haldenTools } from './halden-tools.ts'
import { noorGifts } from './noor-gifts.ts'
import { noorMajlis } from './noor-majlis.ts'
import { noorScent } from './noor-scent.ts'
import { noorServe } from './noor-serve.ts'

export const products: DemoProduct[] = [
  ...fernhollowTable,
  ...fernhollowLight,
  ...fernhollowSeats,
  ...fernhollowSoft,
  ...fernhollowKitchen,
  ...haldenCarry,
  ...haldenTools,
  ...haldenSupplies,
  ...haldenStation,
  ...noorScent,
  ...noorMajlis,
  ...noorServe,
  ...noorGifts,
]
