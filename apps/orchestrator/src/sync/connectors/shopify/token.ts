import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import type { Vault } from '../connector.ts'
import { addressOf, type ShopifySettings } from './settings.ts'
import { refusalOf } from './vendor-errors.ts'

export type Tokens = {
  /** @throws {SyncError} */
  current(): Promise<string>
  /** Lets go of a token that was refused. Answers whether another one can be had. */
  forget(): boolean
}

/** A new one is asked for so long before the old one ends. */
const AHEAD_MS = 5 * 60_000

/** A shop's tokens as they are kept. Without an end they are good until somebody takes them back. */
const grantSchema = z.object({
  accessToken: z.string().min(1),
  endsAt: z.number().nullable(),
  refreshToken: z.string().nullable(),
})
export type Grant = z.infer<typeof grantSchema>

const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().optional(),
  refresh_token: z.string().optional(),
})

/** A shop's token, by whichever way its settings have. */
export function openTokens(settings: ShopifySettings, timeoutMs: number, vault?: Vault): Tokens {
  const { token } = settings
  const ask = (form: Record<string, string>) => grantWith(settings, form, { timeoutMs, now: new Date() })
  if (token.way === 'pasted') return { current: async () => token.accessToken, forget: () => false }
  if (token.way === 'client-credentials')
    return askedForAgain(() => ask({ grant_type: 'client_credentials' }))
  if (!vault) throw new SyncError('INTERNAL', 'tokens that are renewed have to be kept')
  return renewed(vault, (refreshToken) => ask({ grant_type: 'refresh_token', refresh_token: refreshToken }))
}

const isOver = ({ endsAt }: Grant): boolean => endsAt !== null && endsAt - AHEAD_MS < Date.now()

/** Tokens that are had for the asking. */
function askedForAgain(ask: () => Promise<Grant>): Tokens {
  let granted: Promise<Grant> | null = null
  const begin = () => {
    granted = ask().catch((error: unknown) => {
      granted = null
      throw error
    })
    return granted
  }
  return {
    async current() {
      const asked = granted
      const known = await asked
      // Whoever sees it first asks for another one; all who wait with it are given that.
      if (granted === asked && (known === null || isOver(known))) return (await begin()).accessToken
      return (await (granted ?? begin())).accessToken
    },
    forget() {
      granted = null
      return true
    },
  }
}

/**
 * Tokens that end and are renewed by another token, which is replaced with each renewal. So they are kept for all
 * processes, and one of them renews at a time. A process that dies between the answer and its being kept leaves the old
 * refresh token: Shopify takes it again, for up to 30 days, as long as its replacement was never used.
 */
function renewed(vault: Vault, renew: (refreshToken: string) => Promise<Grant>): Tokens {
  let known: Grant | null = null
  let refused: string | null = null
  const isGood = (grant: Grant) => !isOver(grant) && grant.accessToken !== refused
  return {
    async current() {
      if (known && isGood(known)) return known.accessToken
      known = heldIn(await vault.read())
      if (!isGood(known))
        known = heldIn(
          await vault.change(async (held) => {
            const grant = heldIn(held)
            // Somebody else may have renewed it while this waited.
            if (isGood(grant) || grant.refreshToken === null) return held
            return renew(grant.refreshToken)
          }),
        )
      return known.accessToken
    },
    forget() {
      const isAnother = known !== null && known.refreshToken !== null && known.accessToken !== refused
      refused = known?.accessToken ?? null
      return isAnother
    },
  }
}

function heldIn(kept: unknown): Grant {
  const grant = grantSchema.safeParse(kept)
  if (grant.success) return grant.data
  throw new SyncError(
    'INTEGRATION_REFUSED',
    'Nobody has let the app into this shop yet: press “Authorize at Shopify”.',
  )
}

/**
 * Asks Shopify for tokens, in one of its ways.
 *
 * @throws {SyncError} INTEGRATION_REFUSED when it gives none.
 */
export async function grantWith(
  settings: ShopifySettings,
  form: Readonly<Record<string, string>>,
  { timeoutMs, now }: { readonly timeoutMs: number; readonly now: Date },
): Promise<Grant> {
  const { token } = settings
  if (token.way === 'pasted') throw new SyncError('INTERNAL', 'a pasted token is not granted')
  const response = await fetch(`${addressOf(settings)}/admin/oauth/access_token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ ...form, client_id: token.clientId, client_secret: token.clientSecret }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((cause: unknown) => {
    throw new SyncError('PEER_UNREACHABLE', 'no answer from Shopify', { cause })
  })
  if (response.status === 400 || response.status === 401)
    throw new SyncError('INTEGRATION_REFUSED', REFUSED[token.way])
  if (!response.ok) throw refusalOf(response.status)
  const granted = answerSchema.safeParse(await response.json().catch(() => null))
  if (!granted.success) throw new SyncError('PEER_ANSWER_INVALID', 'Shopify granted a token in another shape')
  const { access_token, expires_in, refresh_token } = granted.data
  return {
    accessToken: access_token,
    endsAt: expires_in === undefined ? null : now.getTime() + expires_in * 1_000,
    refreshToken: refresh_token ?? null,
  }
}

const REFUSED = {
  'client-credentials':
    'Shopify grants the app no token for this shop: the app is not installed, or belongs to another organisation.',
  'authorization-code':
    'Shopify takes the app’s access no more: it was uninstalled, or its client secret replaced. Check the secret, then press “Authorize at Shopify”.',
}
