import { type MedusaEventName, medusaEventNameSchema, type WebhookEvent } from '@tandem/contracts'
import type { Op, OutboxRow } from './outbox-row.ts'

/**
 * One event for every record in the rows, in the order of their first row: a product's creation writes
 * half a dozen rows, and one hint is enough for all of them.
 */
export function nameEvents(rows: readonly OutboxRow[]): WebhookEvent[] {
  const records = new Map<string, { row: OutboxRow; op: Op }>()
  for (const row of rows) {
    const key = `${row.entity} ${row.record_id}`
    const earlier = records.get(key)
    records.set(key, { row: earlier?.row ?? row, op: earlier ? coalesce(earlier.op, row.op) : row.op })
  }
  return [...records.values()].map(({ row, op }) => ({
    type: eventName(row.entity, op),
    data: { id: row.record_id },
  }))
}

function coalesce(earlier: Op, later: Op): Op {
  if (later === 'deleted') return 'deleted'
  if (earlier === 'deleted') return 'updated'
  return earlier === 'updated' ? later : earlier
}

/** The documented name where there is one, else the nearest: only vendors are approved, content is only updated. */
function eventName(entity: OutboxRow['entity'], op: Op): MedusaEventName {
  const named = medusaEventNameSchema.safeParse(`${entity}.${op}`)
  return named.success ? named.data : medusaEventNameSchema.parse(`${entity}.updated`)
}
