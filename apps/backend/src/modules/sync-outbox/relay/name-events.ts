import { type MedusaEventName, medusaEventNameSchema, type WebhookEvent } from '@tandem/contracts/sync'
import { isLifecycle, type Lifecycle, type Op, type OutboxRow } from './outbox-row.ts'

/** The changes of one record in a batch. */
type Story = { row: OutboxRow; lifecycle: Lifecycle | null; occasions: Set<Op> }

/**
 * The events of a batch, record by record in the order of their first row. A product's creation writes half
 * a dozen rows, and one hint is enough for all of them; what happened once is told once, beside it.
 */
export function nameEvents(rows: readonly OutboxRow[]): WebhookEvent[] {
  const stories = new Map<string, Story>()
  for (const row of rows) {
    const key = `${row.entity} ${row.record_id}`
    const story = stories.get(key) ?? { row, lifecycle: null, occasions: new Set<Op>() }
    stories.set(key, story)
    if (isLifecycle(row.op)) story.lifecycle = coalesce(story.lifecycle, row.op)
    else story.occasions.add(row.op)
  }
  return [...stories.values()].flatMap(({ row, lifecycle, occasions }) =>
    // An occasion is a hint too: a change need not be told beside it.
    [...(lifecycle && !(lifecycle === 'updated' && occasions.size > 0) ? [lifecycle] : []), ...occasions].map(
      (op) => ({ type: eventName(row.entity, op), data: { id: row.record_id } }),
    ),
  )
}

function coalesce(earlier: Lifecycle | null, later: Lifecycle): Lifecycle {
  if (earlier === null || later === 'deleted') return later
  // Its parts go after it, and their going is no change of a record that is gone; only a new row brings it back.
  if (earlier === 'deleted') return later === 'created' ? 'updated' : 'deleted'
  return earlier === 'updated' ? later : earlier
}

/** The name of what happened once, where its entity has one for it; else it is a change. */
function eventName(entity: OutboxRow['entity'], op: Op): MedusaEventName {
  const named = medusaEventNameSchema.safeParse(`${entity}.${op}`)
  return named.success ? named.data : medusaEventNameSchema.parse(`${entity}.updated`)
}
