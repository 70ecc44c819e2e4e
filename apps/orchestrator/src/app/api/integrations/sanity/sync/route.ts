import { startSync } from '../../../../../integrations/sync-route.ts'

/** Has one Sanity dataset, or all of them, looked through. */
export const POST = (request: Request): Promise<Response> => startSync('sanity', request)
