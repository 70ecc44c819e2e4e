import { startSync } from '../../../../../integrations/sync-route.ts'

/** Has one Stripe account, or all of them, looked through. */
export const POST = (request: Request): Promise<Response> => startSync('stripe', request)
