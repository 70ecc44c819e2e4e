import type { Integration } from '../connectors/connector.ts'
import type { Queryable } from '../ledger/database.ts'

const CHECKED_SECONDS = 60 * 60
/** After an error, and while one worker is at it. */
const AGAIN_SECONDS = 5 * 60

/**
 * Sees to it each hour, and sooner after an error, that every system still tells of its changes: it may have lost or
 * given up its subscriptions. Of one that gives its app some rights and not others, what is lacking is kept, too. One
 * worker does so at a time.
 *
 * @param addressOf where a kind of system sends its webhooks.
 */
export async function keepSubscribed(
  database: Queryable,
  integrations: readonly Integration[],
  addressOf: (connector: string) => string,
): Promise<{ integration: string; mended: number; error: string | null }[]> {
  const lines: { integration: string; mended: number; error: string | null }[] = []
  for (const { id, connector, remote } of integrations) {
    if (!remote.subscribe || remote.isResting()) continue
    await database.query('insert into sync.subscriptions (integration) values ($1) on conflict do nothing', [
      id,
    ])
    const { rowCount } = await database.query(
      `update sync.subscriptions set next_at = now() + make_interval(secs => $2)
       where integration = $1 and next_at <= now()`,
      [id, AGAIN_SECONDS],
    )
    if (rowCount !== 1) continue
    const missing = await remote.missingScopes?.().catch(() => undefined)
    const line = await remote.subscribe(addressOf(connector)).then(
      (mended) => ({ integration: id, mended, error: null }),
      (error: unknown) => ({
        integration: id,
        mended: 0,
        error: error instanceof Error ? error.message : String(error),
      }),
    )
    await database.query(
      `update sync.subscriptions set error = $2, mended = mended + $3,
         checked_at = case when $2::text is null then now() else checked_at end,
         next_at = now() + make_interval(secs => $4), missing_scopes = coalesce($5, missing_scopes)
       where integration = $1`,
      [id, line.error, line.mended, line.error === null ? CHECKED_SECONDS : AGAIN_SECONDS, missing ?? null],
    )
    lines.push(line)
  }
  return lines
}
