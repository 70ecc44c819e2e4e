import { notAnOperator, operatorOf, refused } from '../../../access/operators-route.ts'
import { env } from '../../../env.ts'
import { measure } from '../../../metrics/measure.ts'
import { metricsPage } from '../../../metrics/metrics-page.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'

/** For Prometheus. Who may call: a signed-in operator or admin, or a bearer of OPERATOR_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!(await operatorOf(request.headers, env.OPERATOR_TOKEN))) return notAnOperator(request)
  const { database, queue, log } = getReceiver()
  try {
    const { contentType, text } = await metricsPage(await measure(database, queue))
    return new Response(text, { headers: { 'content-type': contentType, 'cache-control': 'no-store' } })
  } catch (error) {
    log.error({ reason: String(error) }, 'the metrics could not be read')
    return refused(503, 'the database does not answer')
  }
}
