import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const WITHIN_MS = 900_000

/** Answers what the engine's own history says of a bulk of records. */
export async function ledger(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const first = async <T extends pg.QueryResultRow>(query: string, values: unknown[] = []) => {
    const { rows } = await client.query<T>(query, values)
    return rows[0]
  }

  return {
    async lastJob(): Promise<number> {
      return (await first<{ id: number }>('select coalesce(max(id), 0)::int as id from sync_jobs'))?.id ?? 0
    },

    /** Waits until every record has been written since, and says how many a second that were. */
    async rateSince(job: number, entity: string, ids: readonly string[]): Promise<number> {
      const deadline = Date.now() + WITHIN_MS
      for (;;) {
        const done = await first<{ records: number; seconds: number }>(
          `select count(distinct remote_id)::int as records,
             extract(epoch from max(finished_at) - min(started_at))::float as seconds
           from sync_jobs where id > $1 and entity = $2 and remote_id = any($3) and outcome in ('created', 'updated')`,
          [job, entity, ids],
        )
        if (done?.records === ids.length) return done.records / done.seconds
        if (Date.now() > deadline) throw new Error(`${done?.records} of ${ids.length} were written in time`)
        await sleep(250)
      }
    },

    async content(ids: readonly string[]): Promise<{ id: number }[]> {
      const { rows } = await client.query<{ id: number }>(
        'select id from product_content where medusa_id = any($1)',
        [ids],
      )
      return rows
    },
    close: () => client.end(),
  }
}
