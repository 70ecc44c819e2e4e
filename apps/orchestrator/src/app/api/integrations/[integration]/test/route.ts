import { SyncError } from '@tandem/sync-core'
import { notAnOperator, operatorOf, refused } from '../../../../../access/operators-route.ts'
import { testConnection } from '../../../../../integrations/test-connection.ts'
import { getReceiver } from '../../../../../sync/receive/receiver.ts'

type Context = { readonly params: Promise<{ integration: string }> }

/** Asks an integration's system for a record of each kind with the settings that are kept, and says what works. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!(await operatorOf(request.headers))) return notAnOperator(request)
  try {
    const tested = await testConnection(getReceiver().database, (await params).integration)
    if (!tested) return refused(404, 'there is no such integration, or its settings can’t be used')
    return Response.json({ success: true, ...tested })
  } catch (error) {
    if (error instanceof SyncError) return refused(409, error.message)
    throw error
  }
}
