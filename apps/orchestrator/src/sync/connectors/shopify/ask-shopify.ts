import { setTimeout } from 'node:timers/promises'
import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Vault } from '../connector.ts'
import { API_VERSION } from './queries.ts'
import { addressOf, type ShopifySettings } from './settings.ts'
import { openTokens, type Tokens } from './token.ts'
import { refusalOf } from './vendor-errors.ts'

/** So long a call waits for the shop's points to come back unless it may take longer; then all about the shop rests. */
const LONGEST_WAIT_MS = 1_000
const SHORTEST_WAIT_MS = 100

const costSchema = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
})
const errorSchema = z.looseObject({
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string().optional() }).optional(),
})
const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z.array(errorSchema).optional(),
  extensions: z.looseObject({ cost: costSchema.optional() }).optional(),
})
type Answered = z.infer<typeof answerSchema>
type Cost = z.infer<typeof costSchema>

/** Where in an answer something is that the shop withholds: null stands there. */
export type Withheld = readonly (string | number)[]

export type Answer<T> = {
  readonly data: T
  readonly withheld: readonly Withheld[]
  /** The shop's own clock, before it looked. */
  readonly at: Date
}

export type AskOptions = {
  /** How long it may wait for the shop's points to come back. */
  readonly waitMs?: number | undefined
  /** Whether whoever asks knows what to do with an answer of which something is withheld; else it is refused. */
  readonly mayWithhold?: boolean
}

export type ShopifyClient = {
  /** @throws {SyncError} */
  ask<T extends z.ZodType>(
    query: string,
    variables: object,
    answer: T,
    options?: AskOptions,
  ): Promise<Answer<z.infer<T>>>
  isResting(): boolean
  /** Why the shop takes nothing from us any more; null while it does. */
  refusal(): string | null
}

/**
 * The Admin API of one shop. It is asked for no more than it has said that it has points for, and rests when it says
 * that there are none: an answer of 200 may say so too. One that refuses our token is not asked again.
 */
export function openShopifyClient(
  settings: ShopifySettings,
  timeoutMs: number,
  vault?: Vault,
): ShopifyClient {
  const tokens: Tokens = openTokens(settings, timeoutMs, vault)
  const url = `${addressOf(settings)}/admin/api/${API_VERSION}/graphql.json`
  /** What each query has cost. */
  const costs = new Map<string, number>()
  let bucket = { available: Number.POSITIVE_INFINITY, restoreRate: 1, at: 0 }
  let restsUntil = 0
  let refused: string | null = null

  async function ask<T extends z.ZodType>(
    query: string,
    variables: object,
    shape: T,
    { waitMs = LONGEST_WAIT_MS, mayWithhold = false }: AskOptions = {},
  ) {
    if (refused !== null) throw new SyncError('INTEGRATION_REFUSED', refused)
    const endsAt = Date.now() + waitMs
    for (;;) {
      await waitForPoints(costs.get(query) ?? 0, endsAt)
      const { answer, at } = await post(query, variables)
      const { cost } = answer.extensions ?? {}
      if (cost) note(query, cost)
      if (isThrottled(answer)) {
        // Points that it has by its own count are no reason to ask again at once.
        restsUntil = Date.now() + (cost ? SHORTEST_WAIT_MS : LONGEST_WAIT_MS)
        continue
      }
      const withheld = throwErrors(answer, mayWithhold)
      const data = shape.safeParse(answer.data)
      if (data.success) return { data: data.data, withheld, at }
      throw new SyncError('PEER_ANSWER_INVALID', `Shopify answered in another shape: ${pathsOf(data.error)}`)
    }
  }

  async function post(query: string, variables: object): Promise<{ answer: Answered; at: Date }> {
    const response = await postUntilTaken(query, variables)
    const answer = answerSchema.safeParse(await response.json().catch(() => null)).data
    if (!answer) throw new SyncError('PEER_ANSWER_INVALID', 'Shopify answered in another shape')
    const at = new Date(response.headers.get('date') ?? Number.NaN)
    if (Number.isNaN(at.getTime()))
      throw new SyncError('PEER_ANSWER_INVALID', 'Shopify answered without a date')
    return { answer, at }
  }

  async function postUntilTaken(query: string, variables: object): Promise<Response> {
    const response = await send(query, variables)
    // A token may have ended before its time: a new one is asked for once.
    const answered = response.status === 401 && tokens.forget() ? await send(query, variables) : response
    if (answered.ok) return answered
    const { status, headers } = answered
    const error = refusalOf(status)
    if (status === 429) throw rest(Number(headers.get('retry-after') ?? 1) * 1_000)
    if (error.code === 'INTEGRATION_REFUSED') refused = error.message
    throw error
  }

  async function send(query: string, variables: object): Promise<Response> {
    const token = await tokens.current().catch((error: unknown) => {
      if (error instanceof SyncError && error.code === 'INTEGRATION_REFUSED') refused = error.message
      throw error
    })
    return fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-shopify-access-token': token },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new SyncError('PEER_UNREACHABLE', 'no answer from Shopify', { cause })
    })
  }

  function note(query: string, { requestedQueryCost, throttleStatus }: Cost): void {
    costs.set(query, requestedQueryCost)
    const { currentlyAvailable, restoreRate } = throttleStatus
    bucket = { available: currentlyAvailable, restoreRate, at: Date.now() }
  }

  /** @throws {SyncError} PEER_BUSY when it would take too long: all about the shop rests for as long. */
  async function waitForPoints(cost: number, endsAt: number): Promise<void> {
    const rests = restsUntil - Date.now()
    const restored = ((Date.now() - bucket.at) / 1_000) * bucket.restoreRate
    const lacking = ((cost - bucket.available - restored) / bucket.restoreRate) * 1_000
    const ms = Math.ceil(Math.max(rests, lacking))
    if (!(ms > 0)) return
    if (Date.now() + ms > endsAt) throw rest(ms)
    await setTimeout(ms)
  }

  function rest(retryAfterMs: number): SyncError {
    restsUntil = Math.max(restsUntil, Date.now() + retryAfterMs)
    return new SyncError('PEER_BUSY', 'Shopify has asked to wait', { retryAfterMs })
  }

  return {
    ask,
    isResting: () => refused !== null || restsUntil > Date.now() + LONGEST_WAIT_MS,
    refusal: () => refused,
  }
}

const codesOf = ({ errors = [] }: Answered) => errors.map(({ extensions }) => extensions?.code)

/** An answer of 200 may say so. What it has cost says for how long to wait. */
const isThrottled = (answer: Answered): boolean => codesOf(answer).includes('THROTTLED')

/** What it withholds it answers as null, beside the data: taken for data it would erase what is known. */
function throwErrors(answer: Answered, mayWithhold: boolean): readonly Withheld[] {
  const { errors = [] } = answer
  const codes = codesOf(answer)
  if (errors.length === 0) return []
  const paths = errors.map(({ path = [] }) => path)
  if (codes.every((code) => code === 'ACCESS_DENIED')) {
    if (mayWithhold && paths.every((path) => path.length > 0)) return paths
    throw withholds(paths)
  }
  if (codes.includes('INTERNAL_SERVER_ERROR')) throw new SyncError('PEER_FAILED', 'Shopify failed')
  throw new SyncError('PEER_ANSWER_INVALID', `Shopify refused a query: ${codes.join(', ')}`)
}

/** The refusal of an answer of which too much is withheld to be of use. */
export function withholds(paths: readonly Withheld[]): SyncError {
  const names = paths.flatMap((path) => path.filter((part) => typeof part === 'string').at(-1) ?? [])
  const fields = [...new Set(names)].join(', ') || 'this'
  return new SyncError(
    'PEER_REFUSED',
    `Shopify withholds ${fields} from the app: grant its scope, or ask for access to protected customer data`,
  )
}

/** Where a shape is wrong, without the values: they may be personal. */
function pathsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.')} ${code}`)
    .join(', ')
}
