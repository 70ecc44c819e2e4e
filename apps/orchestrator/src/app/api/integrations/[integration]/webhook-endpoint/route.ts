import { SyncError } from '@tandem/sync-core'
import { getPayload } from 'payload'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { makeWebhook } from '../../../../../integrations/make-webhook.ts'
import config from '../../../../../payload.config.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

type Context = { readonly params: Promise<{ integration: string }> }

/** Makes at an integration's system what it tells of its changes by, and keeps the secret that it is told then. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  const { integration } = await params
  try {
    const isMade = await makeWebhook(await getPayload({ config }), getReceiver().database, integration)
    if (!isMade) return refused(404, 'there is no such integration, or its webhooks are made in another way')
    return Response.json({ success: true })
  } catch (error) {
    if (error instanceof SyncError) return refused(409, error.message)
    throw error
  }
}
