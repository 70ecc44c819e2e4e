import { type Change, type Held, type Kept, keyOf, OWNERS, otherSide, type Side } from './change.ts'

/** A fault from its beginning until what was hurt answers again. Milliseconds since 1970. */
export type Episode = { readonly kind: string; readonly from: number; readonly to: number }

/** One committed edit of a person. */
export type Edit = {
  readonly key: string
  readonly token: string | null
  readonly at: number
  /** When the other side held it, or a later edit of the same field; null: never. */
  readonly arrivedAt: number | null
}

export type Verdict = {
  readonly edits: readonly Edit[]
  /** Edits that are nowhere though nobody replaced them, and acknowledged ones that nobody committed. */
  readonly lost: readonly string[]
  /** Writes of the engine beyond the changes that people made, and writes that changed nothing. */
  readonly echoes: readonly string[]
}

/**
 * What became of every edit, told from the journals alone: each edit wrote a value that no other wrote.
 *
 * - A field that one side owns: what its people committed last is what both sides hold at the end.
 * - A shared field: each edit is what both sides hold, or a person who had it before them replaced it, or it
 *   is kept as the loser of a conflict.
 */
export function judge(evidence: {
  changes: readonly Change[]
  held: readonly Held[]
  conflicts: readonly Kept[]
  acknowledged: readonly string[]
  peopleChangedRecord: (side: Side, record: string) => number
}): Verdict {
  const { changes, held, acknowledged } = evidence
  const shared = changes.filter((change) => OWNERS[change.field] === 'shared')
  const edits = findEdits(changes)
  const owned = edits.filter((edit) => OWNERS[edit.key.slice(edit.key.indexOf(' ') + 1)] !== 'shared')
  const last = new Map(owned.map((edit) => [edit.key, edit.token]))
  const gone = new Set([...last].filter(([, token]) => token === null).map(([key]) => recordOf(key)))
  const lost = held.flatMap((field) => {
    const key = keyOf(field)
    if (!last.has(key)) return []
    const token = last.get(key)
    const isThere = field.remote === token && field.hub === token
    return isThere ? [] : [`${key}: committed ${token}, remote ${field.remote}, hub ${field.hub}`]
  })
  const known = new Set(held.map(keyOf))
  const vanished = [...last.keys()].filter((key) => !known.has(key) && !gone.has(recordOf(key)))
  const committed = new Set(edits.map((edit) => edit.token))
  return {
    edits,
    lost: [
      ...lost,
      ...vanished.map((key) => `${key}: gone from both sides`),
      ...acknowledged.filter((token) => !committed.has(token)).map((token) => `${token}: never committed`),
      ...findLostShared(shared, held, evidence.conflicts),
    ],
    echoes: findEchoes(changes, evidence.peopleChangedRecord),
  }
}

function findLostShared(
  changes: readonly Change[],
  held: readonly Held[],
  conflicts: readonly Kept[],
): string[] {
  const typed = changes.filter((change) => !change.bySync)
  const of = (one: { record: string; field: string }, token: string | null) => `${keyOf(one)} ${token}`
  const safe = new Set([
    ...held.filter((field) => field.remote === field.hub).map((field) => of(field, field.remote)),
    ...typed.map((change) => of(change, change.before)),
    ...conflicts.map((conflict) => of(conflict, conflict.token)),
  ])
  return typed.flatMap((change) =>
    safe.has(of(change, change.token)) ? [] : [`${of(change, change.token)} of ${change.side}: nowhere`],
  )
}

function findEdits(changes: readonly Change[]): Edit[] {
  const edits: Edit[] = []
  for (const [key, ofKey] of groupBy(changes, keyOf)) {
    const owner = OWNERS[ofKey[0]?.field ?? '']
    if (!owner) continue
    if (owner === 'shared') {
      edits.push(...findSharedEdits(key, ofKey))
      continue
    }
    const made = ofKey.filter((change) => change.side === owner && !change.bySync)
    // A save writes its whole document: fields that it did not change are no edits.
    const typed = made.filter((change, index) => change.token !== made[index - 1]?.token || index === 0)
    const order = new Map(typed.map((change, index) => [change.token, index]))
    const arrivals = ofKey
      .filter((change) => change.side === otherSide(owner) && order.has(change.token))
      .map((change) => ({ at: change.at, index: order.get(change.token) ?? -1 }))
    for (const [index, { token, at }] of typed.entries()) {
      const arrival = arrivals.find((candidate) => candidate.index >= index)
      edits.push({ key, token, at, arrivedAt: arrival ? Math.max(arrival.at, at) : null })
    }
  }
  return edits.sort((a, b) => a.at - b.at)
}

/** One that gave way or was replaced on its way never arrives. */
function findSharedEdits(key: string, changes: readonly Change[]): Edit[] {
  const arrivals = new Map(
    changes.filter((change) => change.bySync).map((change) => [`${change.side} ${change.token}`, change.at]),
  )
  return changes
    .filter((change) => !change.bySync && change.token !== null)
    .map(({ side, token, at }) => {
      const arrivedAt = arrivals.get(`${otherSide(side)} ${token}`)
      return { key, token, at, arrivedAt: arrivedAt === undefined ? null : Math.max(arrivedAt, at) }
    })
}

function findEchoes(
  changes: readonly Change[],
  peopleChangedRecord: (side: Side, record: string) => number,
): string[] {
  const bySync = changes.filter((change) => change.bySync)
  const idle = bySync
    .filter((change) => change.idle)
    .map((change) => `${keyOf(change)}: wrote what was there`)
  const excess = [...groupBy(bySync, (change) => `${change.side} ${change.record}`).values()].flatMap(
    (writes) => {
      const [first] = writes
      if (!first) return []
      const written = new Set(writes.map((write) => write.txid)).size
      const changed = peopleChangedRecord(otherSide(first.side), first.record)
      const beyond = Math.max(0, written - changed)
      return Array.from(
        { length: beyond },
        () => `${first.record}: ${written} writes to ${first.side} for ${changed} changes`,
      )
    },
  )
  return [...idle, ...excess]
}

/**
 * How long each fault was felt after its end, in milliseconds: until the last edit that waited at its end has
 * arrived, without the time in which a later fault was on. Faults that no edit waited through are left out.
 */
export function recoveries(edits: readonly Edit[], episodes: readonly Episode[]): number[] {
  return episodes.flatMap((episode) => {
    const waits = edits.flatMap(({ at, arrivedAt }) =>
      arrivedAt !== null && at <= episode.to && episode.to < arrivedAt
        ? [arrivedAt - episode.to - timeOf(episodes, episode.to, arrivedAt)]
        : [],
    )
    return waits.length > 0 ? [Math.max(...waits)] : []
  })
}

/** How much of a stretch of time a fault was on. They come one after another. */
function timeOf(episodes: readonly Episode[], from: number, to: number): number {
  return episodes.reduce(
    (sum, episode) => sum + Math.max(0, Math.min(episode.to, to) - Math.max(episode.from, from)),
    0,
  )
}

function recordOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}

function groupBy<T>(list: readonly T[], keyOfOne: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const key = keyOfOne(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}
