import { z } from 'zod'
import { AddressList } from './address-list.ts'

const addresses = z
  .string()
  .default('')
  .transform((text, context) => {
    try {
      return new AddressList(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'is malformed' })
      return z.NEVER
    }
  })
const perMinute = z.coerce.number().int().min(1)

/** The environment's variables of an app that limits requests. */
export const rateLimitVariables = {
  /** Proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: addresses,
  /** Clients that are not counted: the storefront's own server, a load balancer's health checks. */
  RATE_LIMIT_EXEMPT: addresses,
  /** Per minute and client: what needs no sign-in. */
  RATE_LIMIT_PUBLIC: perMinute.default(1_200),
  /** Per minute and client: sign-ins, and whatever else guesses could be tried at. */
  RATE_LIMIT_SIGN_INS: perMinute.default(20),
  /** Per quarter of an hour, client and account: tries of a password, until one is right. */
  RATE_LIMIT_ACCOUNTS: perMinute.default(10),
  /** Per minute and client: signed or bearer requests that were refused. */
  RATE_LIMIT_REFUSALS: perMinute.default(60),
  /** Seconds in which a body has to end, or to bring 64 KiB. */
  RATE_LIMIT_BODY_SECONDS: z.coerce.number().int().min(1).max(300).default(60),
}
export type RateLimitSettings = z.infer<z.ZodObject<typeof rateLimitVariables>>
