import { createHash, randomBytes } from 'node:crypto'
import { SyncError } from '@tandem/sync-core'
import type pg from 'pg'
import { env } from '../env.ts'
import { type Configured, readIntegrations } from '../sync/connectors/integrations.ts'
import { noteGranted, openVault } from '../sync/connectors/vault.ts'
import type { Queryable } from '../sync/ledger/database.ts'

/** So long somebody may take to say yes. */
export const AUTHORIZATION_MINUTES = 10
const TIMEOUT_MS = 10_000

/** Where a kind of system sends people back to. */
export const callbackPath = (connector: string): string => `/api/integrations/${connector}/callback`

/** `browser` is given to the browser alone, and `state` goes round by the system: who comes back has to have both. */
export type Begun = { readonly address: string; readonly browser: string; readonly connector: string }

/** Begins letting us in. null of an integration that there is not, or that has its access by another way. */
export async function beginAuthorization(
  database: Queryable,
  id: string,
  person: string,
): Promise<Begun | null> {
  const [found] = (await readIntegrations(database, { id })).usable
  if (!found?.connector.authorization?.isNeeded(found.settings)) return null
  const [state, browser] = [secret(), secret()]
  await database.query(
    `with old as (delete from sync.authorizations where created_at < now() - make_interval(mins => $5))
     insert into sync.authorizations (state_hash, browser_hash, integration, person) values ($1, $2, $3, $4)`,
    [hashed(state), hashed(browser), id, person, AUTHORIZATION_MINUTES],
  )
  const { name, authorization } = found.connector
  const returnTo = `${env.PAYLOAD_CMS_URL}${callbackPath(name)}`
  return { address: authorization.address(found.settings, { state, returnTo }), browser, connector: name }
}

/** How it ended, and of which integration; that is null when it was begun by nobody, elsewhere, or too long ago. */
export type Authorized = { readonly integration: string | null; readonly error: string | null }

/**
 * Takes whoever has come back from a system: once, from the browser that has set out. The integration is active again.
 *
 * @param browser what that browser was given.
 */
export async function finishAuthorization(
  database: pg.Pool,
  query: URLSearchParams,
  browser: string,
  now: Date,
): Promise<Authorized> {
  const { rows } = await database.query<{ integration: string; person: string }>(
    `delete from sync.authorizations where state_hash = $1 and browser_hash = $2
       and created_at > now() - make_interval(mins => $3) returning integration, person`,
    [hashed(query.get('state') ?? ''), hashed(browser), AUTHORIZATION_MINUTES],
  )
  const integration = rows[0]?.integration
  if (integration === undefined)
    return { integration: null, error: 'This was begun elsewhere, or too long ago: begin again.' }
  const [found] = (await readIntegrations(database, { id: integration })).usable
  try {
    await redeem(database, found, query, now)
    return { integration, error: null }
  } catch (error) {
    if (error instanceof SyncError) return { integration, error: error.message }
    throw error
  }
}

async function redeem(
  database: pg.Pool,
  found: Configured | undefined,
  query: URLSearchParams,
  now: Date,
): Promise<void> {
  const { authorization } = found?.connector ?? {}
  if (!found || !authorization) throw new SyncError('INTERNAL', 'the integration is no more')
  const granted = await authorization.redeem(query, found.settings, { timeoutMs: TIMEOUT_MS, now })
  await openVault(database, found.id).change(async () => granted)
  await noteGranted(database, found.id)
  await database.query(
    'update integrations set is_active = true, stopped_because = null, updated_at = now() where id = $1',
    [found.id],
  )
}

const secret = (): string => randomBytes(32).toString('base64url')
const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url')
