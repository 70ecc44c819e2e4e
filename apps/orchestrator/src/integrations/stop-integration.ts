import type { Queryable } from '../sync/ledger/database.ts'

/**
 * Makes an integration rest whose system takes nothing from us any more, and says why; every other one goes on. What
 * waits in it is worked on when somebody has mended it.
 *
 * @returns whether it was this call that stopped it.
 */
export async function stopIntegration(database: Queryable, id: string, reason: string): Promise<boolean> {
  const stopped = await database.query(
    `update integrations set is_active = false, stopped_because = $2, updated_at = now() where id = $1 and is_active`,
    [id, reason],
  )
  return stopped.rowCount === 1
}

/** Those that rest because their system refused them. */
export async function listStopped(
  database: Queryable,
): Promise<{ id: string; name: string; reason: string }[]> {
  const { rows } = await database.query<{ id: string; name: string; reason: string }>(
    `select id, name, stopped_because as reason from integrations
     where not is_active and stopped_because is not null order by name, id`,
  )
  return rows
}

/** Every integration that is meant to work, and whether it does: its system may have refused us. */
export async function readWorking(database: Queryable): Promise<{ id: string; isWorking: boolean }[]> {
  const { rows } = await database.query<{ id: string; isWorking: boolean }>(
    `select id, is_active as "isWorking" from integrations
     where is_active or stopped_because is not null order by id`,
  )
  return rows
}
