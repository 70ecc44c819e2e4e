import type { TestBackend } from './medusa.ts'

export interface Captured {
  entity: string
  record_id: string
  op: string
  origin: string | null
}

/** Answers what an action left in the outbox, which is empty before it. Tests run one after the other. */
export async function captured(backend: TestBackend, action: () => Promise<unknown>): Promise<Captured[]> {
  await backend.database.query('delete from sync_outbox')
  await action()
  const { rows } = await backend.database.query<Captured>(
    'select entity, record_id, op, origin from sync_outbox order by id',
  )
  return rows
}
