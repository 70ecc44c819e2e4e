import { setTimeout } from 'node:timers/promises'
import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'
import { z } from 'zod'
import { refusalOfPassword } from '../../modules/password-sign-in/messages.ts'
import { limited } from '../../rate-limit/limited.ts'

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> | void

/** Longer than it takes to make a token and to put an e-mail into the queue. */
const RESET_MS = 400
const SECOND_MS = 1000

const passwordSchema = z.object({ password: z.string(), email: z.string().optional().catch(undefined) })

/** Says what is wrong with a password as of any other field; the provider refuses it as well, but as a failed sign-in. */
const takesPassword: Middleware = (req, _res, next) => {
  const given = passwordSchema.safeParse(req.body)
  const problem = given.success
    ? refusalOfPassword(given.data.password, given.data.email === undefined ? [] : [given.data.email])
    : refusalOfPassword('', [])
  if (problem) throw new MedusaError(MedusaError.Types.INVALID_DATA, problem)
  next()
}

/** Answers no sooner than for an account that there is, so that a clock tells nobody which there are. */
const takesAsLong: Middleware = async (_req, res, next) => {
  const until = Date.now() + RESET_MS
  const send = res.sendStatus.bind(res)
  res.sendStatus = (status) => {
    void setTimeout(Math.max(0, until - Date.now())).then(() => send(status))
    return res
  }
  next()
}

/**
 * Answers in the second after a password was changed: tokens tell their age in seconds, and those of the second in
 * which it was changed have ended with it.
 */
const answersInTheNextSecond: Middleware = (_req, res, next) => {
  const send = res.json.bind(res)
  res.json = (body) => {
    void setTimeout(SECOND_MS - (Date.now() % SECOND_MS)).then(() => send(body))
    return res
  }
  next()
}

export const authMiddlewares: MiddlewareRoute[] = [
  // Whatever the method: Medusa signs in by GET as well.
  { matcher: '/auth/*', middlewares: [limited('signIns')] },
  { matcher: '/auth/:actor_type/:auth_provider/register', middlewares: [takesPassword] },
  {
    // Before Medusa looks at the link of an e-mail, which works once.
    matcher: '/auth/:actor_type/:auth_provider/update',
    middlewares: [takesPassword, answersInTheNextSecond],
  },
  {
    matcher: '/auth/:actor_type/:auth_provider/reset-password',
    methods: ['POST'],
    middlewares: [takesAsLong],
  },
]
