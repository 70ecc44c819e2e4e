import type { IncomingMessage } from 'node:http'
import { z } from 'zod'
import { OLDEST_API_VERSION } from '../settings.ts'
import type { FakeDataset, Permission } from './dataset.ts'
import { parseMutations } from './documents.ts'
import type { FakeSanity } from './fake-sanity.ts'
import { type Perspective, query } from './query.ts'
import { httpRefusal, mutationRefusal, Refusal } from './refusal.ts'

type Called = {
  readonly sanity: FakeSanity
  readonly url: URL
  readonly body: string
  readonly version: string
}

/** Answers one call of the API. @throws {Refusal} */
export async function answerCall(
  sanity: FakeSanity,
  request: IncomingMessage,
  url: URL,
  body: string,
): Promise<unknown> {
  const [, version = '', what = '', rest = ''] =
    /^\/v(\d{4}-\d{2}-\d{2})\/(data\/\w+|hooks\/projects)\/(.+)$/.exec(url.pathname) ?? []
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const project = sanity.datasets.filter((one) => one.projectId === request.headers['x-sanity-project-id'])
  const [first] = project
  if (!first) throw httpRefusal(404, 'Not Found', 'Project not found')
  const known = project.find((one) => one.tokens.has(token))
  if (!known) throw httpRefusal(401, 'Unauthorized', 'Unauthorized - Session not found')
  const may = (permission: Permission) => known.tokens.get(token)?.has(permission) ?? false
  if (what === 'hooks/projects') {
    if (!may('hooks'))
      throw httpRefusal(403, 'Forbidden', 'Insufficient permissions; permission "manage" required')
    return project.flatMap(({ hooks }) => hooks.map(({ secret: _, ...hook }) => hook))
  }
  const dataset = project.find(({ name }) => name === rest)
  if (!dataset)
    throw httpRefusal(404, 'Not Found', `Dataset "${rest}" not found for project ID "${first.projectId}"`)
  const called = { sanity, url, body, version }
  if (what === 'data/query') return answerQuery(dataset, called, may('read'))
  if (what === 'data/mutate') return answerMutation(dataset, called, may('write'))
  throw httpRefusal(404, 'Not Found', 'There is no such endpoint')
}

const queryBodySchema = z.object({ query: z.string(), params: z.record(z.string(), z.json()).default({}) })

async function answerQuery(dataset: FakeDataset, { url, body, version }: Called, mayRead: boolean) {
  const given = new URLSearchParams(url.search)
  const params = Object.fromEntries(
    [...given].flatMap(([name, value]) => (name.startsWith('$') ? [[name.slice(1), JSON.parse(value)]] : [])),
  )
  const asked =
    body === '' ? { query: given.get('query') ?? '', params } : queryBodySchema.parse(JSON.parse(body))
  const usual = version >= OLDEST_API_VERSION ? 'published' : 'raw'
  const perspective = z
    .enum(['published', 'drafts', 'raw'])
    .parse(given.get('perspective') ?? usual) satisfies Perspective
  try {
    // Who may not read sees nothing, and is not told so.
    const result = mayRead ? await query(dataset, asked.query, asked.params, perspective) : []
    return { query: asked.query, result, ms: 1 }
  } catch (error) {
    throw new Refusal(400, {
      error: { type: 'queryParseError', description: String(error), query: asked.query },
    })
  }
}

const mutateBodySchema = z.object({ mutations: z.unknown(), transactionId: z.string().optional() })

function answerMutation(dataset: FakeDataset, { sanity, url, body }: Called, mayWrite: boolean) {
  const { mutations: given, transactionId } = mutateBodySchema.parse(JSON.parse(body))
  const mutations = parseMutations(given)
  if (!mayWrite)
    throw mutationRefusal(
      403,
      'insufficientPermissionsError',
      'Insufficient permissions; permission "create" required',
    )
  if (sanity.isTooMuch(dataset, mutations.length))
    throw httpRefusal(429, 'Too Many Requests', 'Rate limit exceeded', { 'retry-after': '1' })
  const dryRun = url.searchParams.get('dryRun') === 'true'
  const changes = dataset.commit(mutations, { dryRun, ...(transactionId !== undefined && { transactionId }) })
  const [{ transactionId: made = '' } = {}] = changes
  const results = changes.map(({ operation, before, after }) => ({
    id: (after ?? before)?._id ?? '',
    operation,
  }))
  return { transactionId: transactionId ?? made, results }
}
