import { startSync } from '../../../../../integrations/sync-route.ts'

/** Has one shop, or all of them, looked through. */
export const POST = (request: Request): Promise<Response> => startSync('shopify', request)
