import { errorResponseSchema } from '@tandem/contracts/error-codes'
import type { RecordQuestion } from '@tandem/contracts/operators'
import { postSigned } from '@tandem/signed-webhooks'
import type { z } from 'zod'
import { env } from '../env.ts'

/** The orchestrator may have to read Medusa for its answer, and somebody waits for it. */
const TIMEOUT_MS = 10_000

const ROUTE = '/api/integrations/medusa/records'

/** The orchestrator gave no answer that helps. `message` is for whoever looks at Medusa's admin. */
export class OrchestratorAway extends Error {
  override readonly name = 'OrchestratorAway'
}

/**
 * Asks the orchestrator about one record, signed as webhooks are, under the id of the request that asks.
 *
 * @throws {OrchestratorAway}
 */
export async function askOrchestrator<Answer>(
  question: RecordQuestion,
  requestId: string | undefined,
  answerSchema: z.ZodType<Answer>,
): Promise<Answer> {
  let response: Response
  let text: string
  try {
    response = await postSigned({
      url: new URL(ROUTE, env.PAYLOAD_CMS_URL),
      body: JSON.stringify(question),
      secrets: env.MEDUSA_WEBHOOK_SECRET,
      ...(requestId && { headers: { 'x-request-id': requestId } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    text = await response.text()
  } catch (cause) {
    throw new OrchestratorAway('The orchestrator does not answer. Check that it runs.', { cause })
  }
  const answer = parseJson(text)
  if (response.ok) {
    const parsed = answerSchema.safeParse(answer)
    if (parsed.success) return parsed.data
    throw new OrchestratorAway('The orchestrator answered in another shape: deploy both from one release.')
  }
  const refusal = errorResponseSchema.safeParse(answer)
  throw new OrchestratorAway(
    refusal.success
      ? `${refusal.data.error.code}: ${refusal.data.error.message}`
      : `The orchestrator answered ${response.status}.`,
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
