import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { documentIdIn } from '../access/reachable-documents.ts'
import { isLimiting } from '../gate/where.ts'
import { tooMany } from '../rate-limit/limited.ts'
import { equalTime } from '../sign-in/equal-time.ts'

const answer = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store' } })

/** Paths of a collection of people where a password, an e-mail address or a token can be guessed. */
const SIGN_IN: ReadonlySet<string> = new Set([
  '/login',
  '/forgot-password',
  '/reset-password',
  '/unlock',
  '/verify/:id',
])

/** Methods of a collection's own path that change or delete whatever its condition fits. */
const CHANGING: ReadonlySet<string> = new Set(['patch', 'put', 'delete'])

/**
 * Puts the guards of Payload's REST routes into the routes themselves. Which route a request is for only Payload's
 * router knows: it takes `/LOGIN`, `/%6cogin` and `/login/` for one.
 */
export function guardEndpoints(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.endpoints) continue
    const isOfPeople = Boolean(collection.auth)
    collection.endpoints = collection.endpoints.map((endpoint) => {
      if (isOfPeople && endpoint.path === '/first-register') return closed(endpoint)
      if (endpoint.path === '/verify/:id' && !collection.auth?.verify) return absent(endpoint)
      if (endpoint.path.startsWith('/versions') && !collection.versions) return absent(endpoint)
      if (isOfPeople && SIGN_IN.has(endpoint.path)) return countedAsSignIn(endpoint)
      if (endpoint.path === '/' && CHANGING.has(endpoint.method)) return withCondition(endpoint)
      return endpoint.path.includes('/:id') ? withDocumentId(collection, endpoint) : endpoint
    })
  }
  return config
}

/** Nobody becomes the admin of an installation by being the first to look at it. */
const closed = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async () => answer(403, 'The first admin is made by a command: pnpm admin:create'),
})

/** Payload routes what a collection hasn't got (e-mails to verify, versions), and fails at it. */
const absent = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async () => answer(404, 'There is nothing here.'),
})

const countedAsSignIn = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const wait = await tooMany('signIns', req)
    if (wait) return wait
    return endpoint.path === '/forgot-password'
      ? equalTime(() => endpoint.handler(req))
      : endpoint.handler(req)
  },
})

/** Payload reads an id as far as it is a number: `2abc` would be 2, and `abc` an error of the database. */
const withDocumentId = (collection: SanitizedCollectionConfig, endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    const given = req.routeParams?.id
    return given === undefined || documentIdIn(collection, given) !== undefined
      ? endpoint.handler(req)
      : answer(404, 'There is no such document.')
  },
})

/** Without a condition Payload would change or delete every document that the caller may. */
const withCondition = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) =>
    isLimiting(req.query.where)
      ? endpoint.handler(req)
      : answer(400, 'Say which documents: a condition (`where`) is needed.'),
})
