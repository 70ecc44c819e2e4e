import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { endSlowBodies } from '@tandem/rate-limit'
import { env } from '../env.ts'
import { protectiveHeaders } from './protective-headers.ts'
import { refuseMalformed } from './refuse-malformed.ts'

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

interface ExpressApp {
  disable(setting: string): unknown
  use(handler: Handler): unknown
}

/** Is called by the patched framework with its Express application, before it adds anything of its own. */
export function prepareApp(app: ExpressApp): void {
  endSlowBodies(env.RATE_LIMIT_BODY_SECONDS)
  app.disable('x-powered-by')
  app.use(protectiveHeaders)
  app.use(refuseMalformed)
}
