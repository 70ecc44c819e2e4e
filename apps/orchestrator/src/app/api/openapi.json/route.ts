import { openApiDocument } from '@tandem/contracts/openapi'
import { limited } from '../../../rate-limit/limited.ts'

/** What there is to call, who may, and what is answered. Public: it tells of routes and of nobody's data. */
export const GET = limited(
  () => 'public',
  async () => Response.json(openApiDocument()),
)
