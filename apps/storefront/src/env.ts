import { storeOriginsSchema } from '@tandem/contracts/shop'
import { rateLimitVariables } from '@tandem/rate-limit'
import { parseSecrets } from '@tandem/signed-webhooks'
import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const secrets = z.string('is required: a secret of the form whsec_<base64>').transform((text, context) => {
  try {
    return parseSecrets(text)
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
    return z.NEVER
  }
})

/** Several while one is replaced: the first signs, all are believed. */
const cookieSecrets = z
  .string('is required: at least 16 random characters')
  .transform((text) => text.split(/\s+/).filter((secret) => secret !== ''))
  .refine((all) => all.length > 0 && all.every((secret) => secret.length >= 16), {
    error: 'needs at least 16 characters; make one with: openssl rand -base64 32',
  })

const environmentSchema = z.object({
  ...rateLimitVariables,
  MEDUSA_BACKEND_URL: address.default('http://localhost:9000'),
  PAYLOAD_CMS_URL: address.default('http://localhost:3001'),
  STOREFRONT_URL: address.default('http://localhost:3000'),
  /** Stores that have a host of their own. */
  STORE_ADDRESSES: storeOriginsSchema,
  STOREFRONT_PURGE_SECRET: secrets,
  /** Signs what visitors send with the forms of pages. */
  STOREFRONT_FORMS_SECRET: secrets,
  /** Signs what a visitor's cookies and an order's address hold. */
  STOREFRONT_COOKIE_SECRET: cookieSecrets,
  /** The store of a unified client that is bound to none. */
  MEDUSA_PUBLISHABLE_KEY: z.string().optional(),
  REDIS_URL: z.url().optional(),
  /** Opens Stripe's form in the checkout, where Medusa offers cards. Every visitor sees it. */
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_\w+$/, 'needs a publishable key of Stripe, pk_…, and never a secret one')
    .optional(),
})
export type Environment = z.infer<typeof environmentSchema>

/** Throws one error that names every variable that is missing or wrong, never its value. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The storefront's environment is wrong:\n${wrong.join('\n')}`)
}

let environment: Environment | undefined

/** The only reader of the environment. Server only: it holds secrets. */
export function env(): Environment {
  environment ??= readEnvironment(process.env)
  return environment
}
