import type { Queryable } from '../sync/ledger/database.ts'
import type { AlertChannel, AlertMessage, AlertText } from './alert.ts'

/** Longer than a channel tries. */
const SENDING_SECONDS = 60
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * Sends what a channel has not heard yet, of each kind in its order, until nothing is due. What is not heard is
 * said again later, ever more rarely; what was heard by somebody who then died before saying so, once more.
 *
 * @returns the error of each that was not heard.
 */
export async function tell(
  database: Queryable,
  channel: AlertChannel,
  textOf: (message: AlertMessage) => AlertText,
): Promise<string[]> {
  const errors: string[] = []
  for (;;) {
    const { rows } = await database.query<AlertMessage & { attempts: number }>(TAKE, [
      channel.name,
      SENDING_SECONDS,
    ])
    const [message] = rows
    if (!message) return errors
    try {
      await channel.send(message, textOf(message))
      await database.query('update sync.alert_messages set sent_at = now(), error = null where id = $1', [
        message.id,
      ])
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      errors.push(error)
      await database.query(
        `update sync.alert_messages set error = $2, next_attempt_at = now() + $3 * interval '1 millisecond' where id = $1`,
        [message.id, error, Math.min(FIRST_WAIT_MS * 2 ** (message.attempts - 1), LONGEST_WAIT_MS)],
      )
    }
  }
}

/** The oldest of each kind first: that it is over is never heard before that it began. */
const TAKE = `
update sync.alert_messages set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
where id = (
  select id from sync.alert_messages m
  where channel = $1 and sent_at is null and next_attempt_at <= now()
    and not exists (
      select from sync.alert_messages older
      where older.channel = m.channel and older.kind = m.kind and older.id < m.id and older.sent_at is null)
  order by id limit 1 for update skip locked)
returning id::text, kind, is_raised as "isRaised", value, threshold, created_at as "createdAt", attempts`
