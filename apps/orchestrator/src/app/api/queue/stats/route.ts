import type { QueueStats } from '@tandem/contracts'
import { getPayload } from 'payload'
import { env } from '../../../../env.ts'
import config from '../../../../payload.config.ts'
import { tooMany } from '../../../../rate-limit/limited.ts'
import { bearerOf, isActiveToken } from '../../../../secrets.ts'
import { getReceiver } from '../../../../sync/receiver.ts'

/** Who may call: a signed-in operator or admin, or a bearer of OPERATOR_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!(await isOperator(request.headers))) {
    return (
      (await tooMany('refusals', request)) ??
      Response.json(
        { success: false, error: 'sign in as an operator or send a bearer token' },
        { status: 401 },
      )
    )
  }
  try {
    const stats = await getReceiver().bell.stats()
    return Response.json({ success: true, stats } satisfies QueueStats)
  } catch {
    return Response.json(
      { success: false, error: 'Redis does not answer; synced work goes on without it' },
      { status: 503 },
    )
  }
}

async function isOperator(headers: Headers): Promise<boolean> {
  const token = bearerOf(headers)
  if (token !== undefined) return isActiveToken(token, env.OPERATOR_TOKEN)
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers })
  return user?.roles?.some((role) => role === 'operator' || role === 'admin') ?? false
}
