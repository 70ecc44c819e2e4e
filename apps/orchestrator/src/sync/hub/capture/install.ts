import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { inTransaction } from '../../ledger/database.ts'
import type { HubDocument } from '../documents/hub-document.ts'
import { HUB_DOCUMENTS } from '../documents/registry.ts'

/** Any number that no other advisory lock of this database uses: who installs triggers takes it. */
const LOCK = 7_263_003

/**
 * Installs the capture triggers when they are missing or have another text. Runs after every migration and at every
 * worker's start: a trigger that is made locks its table, so nothing is touched when the text is the same.
 *
 * @returns whether anything was done.
 */
export async function installCapture(pool: pg.Pool): Promise<boolean> {
  const text = captureText()
  const fingerprint = createHash('sha256').update(text).digest('hex')
  return inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const { rows } = await client.query<{ fingerprint: string }>(
      'select fingerprint from sync.capture where exists (select from pg_trigger where tgname like $1)',
      [`${TRIGGERS}%`],
    )
    if (rows[0]?.fingerprint === fingerprint) return false
    await client.query(await dropText(client))
    await client.query(text)
    await client.query(
      `insert into sync.capture (fingerprint) values ($1)
       on conflict (only_one) do update set fingerprint = excluded.fingerprint, installed_at = now()`,
      [fingerprint],
    )
    return true
  })
}

/** With what the names of all capture triggers begin. */
const TRIGGERS = 'capture_'

function captureText(): string {
  const functions = readFileSync(new URL('./functions.sql', import.meta.url), 'utf8')
  const triggers = Object.entries(HUB_DOCUMENTS).map(([entity, document]) => triggersOf(entity, document))
  return [functions, ...triggers].join('\n')
}

function triggersOf(entity: string, { table, captured, source, brought }: HubDocument): string {
  if (!captured) return ''
  const rows = { insert: 'new', update: 'old or new', delete: 'old' } as const
  return Object.entries(rows)
    .filter(([event]) => captured !== 'edited' || event === 'update')
    .map(([event, which]) => {
      const either = (condition: string) =>
        which
          .split(' or ')
          .map((row) => `${row}.${condition}`)
          .join(' or ')
      const conditions = [
        ...(captured === 'published' ? [either("_status = 'published'")] : []),
        ...(source ? [either(`source = '${source}'`)] : []),
      ]
      const when =
        conditions.length === 0 ? '' : ` when (${conditions.map((one) => `(${one})`).join(' and ')})`
      return `create trigger ${TRIGGERS}${event}_${entity.replaceAll('-', '_')} after ${event} on ${table} for each row${when}
        execute function sync.${brought ? 'capture_brought' : 'capture_document'}('${entity}', '${captured}');`
    })
    .join('\n')
}

/** Functions and triggers that an earlier text has left. */
async function dropText(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ text: string | null }>(
    `select string_agg(format('drop trigger %I on %s;', tgname, tgrelid::regclass), ' ') as text
     from pg_trigger where tgname like $1 and not tgisinternal`,
    [`${TRIGGERS}%`],
  )
  return rows[0]?.text ?? ''
}
