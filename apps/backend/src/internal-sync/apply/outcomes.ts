import type { ApplyRequest, ApplyResponse } from '@tandem/contracts/sync'

export type AppliedEntity = ApplyRequest['entity']
export type Item = ApplyRequest['items'][number]
export type Result = ApplyResponse['results'][number]

/** The database's facts about an item, read under the row's lock. */
export interface Found {
  id: string
  /** The stored content has the version that was read. */
  fresh: boolean
  /** The stored content is already what would be written. */
  equal: boolean
  /** Why Medusa does not allow the write, whoever makes it. */
  refusal: { message: string; fields?: string[] | undefined } | null
}

export interface Plan {
  /** Rows to write. */
  write: Item[]
  /** Landed, with this write or because it was there already: these get the marker. */
  mark: Item[]
  results: Result[]
}

/** Decides every item by what was found. Pure: the time comes in. */
export function planApply(items: readonly Item[], found: readonly Found[], now: Date): Plan {
  const rows = new Map(found.map((row) => [row.id, row]))
  const plan: Plan = { write: [], mark: [], results: [] }
  const seen = new Set<string>()
  for (const item of items) {
    const row = rows.get(item.id)
    const outcome = seen.has(item.id) ? 'stale' : decide(item, row, now)
    seen.add(item.id)
    if (outcome === 'failed') {
      plan.results.push({ id: item.id, outcome, code: 'RECORD_INVALID', ...row?.refusal })
      continue
    }
    plan.results.push({ id: item.id, outcome })
    if (outcome !== 'applied') continue
    plan.mark.push(item)
    if (!row?.equal) plan.write.push(item)
  }
  return plan
}

function decide(item: Item, row: Found | undefined, now: Date): Result['outcome'] {
  if (new Date(item.deadline) <= now) return 'expired'
  if (!row) return 'missing'
  if (!row.fresh) return 'stale'
  return row.refusal !== null && !row.equal ? 'failed' : 'applied'
}
