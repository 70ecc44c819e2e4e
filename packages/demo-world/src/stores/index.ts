import type { DemoStore } from '../types.ts'
import { fernhollow } from './fernhollow.ts'
import { halden } from './halden.ts'
import { noor } from './noor.ts'

export const stores: DemoStore[] = [fernhollow, halden, noor]
