import { fernhollow } from './fernhollow.ts'
import { halden } from './halden.ts'
import { noor } from './noor.ts'
import type { Subject } from './subject.ts'

/** How each product is pictured, by its handle. */
export const subjects: Record<string, Subject> = { ...fernhollow, ...halden, ...noor }
