import { isHttpError } from '@sanity/client'
import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { RemoteOutcome } from '../connector.ts'
import type { SanitySettings } from './settings.ts'

const USUAL_WAIT_SECONDS = 1

/** What a call that failed means for all that is done with the dataset. */
export function translated(
  error: unknown,
  { projectId, dataset }: Pick<SanitySettings, 'projectId' | 'dataset'>,
): SyncError {
  if (error instanceof SyncError) return error
  if (!isHttpError(error)) return new SyncError('PEER_UNREACHABLE', 'no answer from Sanity', { cause: error })
  const { statusCode: status, response } = error
  const seconds = Number(response.headers['retry-after']) || USUAL_WAIT_SECONDS
  if (status === 429)
    return new SyncError('PEER_BUSY', 'Sanity has asked to wait', {
      retryAfterMs: seconds * 1_000,
      cause: error,
    })
  if (status === 401)
    return new SyncError(
      'INTEGRATION_REFUSED',
      'Sanity refuses the token: it was deleted, or is another project’s. Enter another one in the connection.',
      { cause: error },
    )
  if (status === 403)
    return new SyncError(
      'PEER_REFUSED',
      `The token has no permission to ${permissionIn(response.body)}: make one with the role Editor (sanity.io/manage, API, Tokens).`,
      { cause: error },
    )
  if (status === 404 && itemTypes(error).length === 0)
    return new SyncError(
      'PEER_REFUSED',
      `There is no dataset ${dataset} in the project ${projectId}: correct the connection.`,
      { cause: error },
    )
  if (status >= 500) return new SyncError('PEER_FAILED', `Sanity answered ${status}`, { cause: error })
  return new SyncError('PEER_ANSWER_INVALID', `Sanity refused a call (${typesText(error) || status})`, {
    cause: error,
  })
}

/** `Insufficient permissions; permission "create" required`. */
function permissionIn(body: unknown): string {
  const [, name] = /permission \\?"(\w+)\\?" required/.exec(JSON.stringify(body)) ?? []
  if (name === undefined) return 'do this'
  return name === 'read' ? 'read documents' : `${name} documents`
}

const itemsSchema = z.looseObject({
  response: z.looseObject({
    body: z.looseObject({
      error: z.looseObject({
        items: z.array(z.looseObject({ error: z.looseObject({ type: z.string() }) })),
      }),
    }),
  }),
})

/** The kinds of what was wrong with single mutations. */
function itemTypes(error: unknown): readonly string[] {
  return itemsSchema.safeParse(error).data?.response.body.error.items.map(({ error: { type } }) => type) ?? []
}
const typesText = (error: unknown): string => [...new Set(itemTypes(error))].join(', ')

/** What it means for one record that it is refused; null when the failure is not about this one alone. */
export function refusalOf(error: unknown): RemoteOutcome | null {
  const cause = error instanceof SyncError ? error.cause : error
  if (!isHttpError(cause)) return null
  const types = itemTypes(cause)
  // Somebody has saved, made or deleted the document since, or this transaction was made already: look again.
  if (cause.statusCode === 409 && !types.some((type) => type.includes('Reference')))
    return { outcome: 'contended' }
  if (types.length === 0 || cause.statusCode === 403) return null
  return {
    outcome: 'failed',
    code: 'RECORD_INVALID',
    message: `Sanity refuses it (${typesText(cause)}): correct it, and publish it again`,
  }
}
