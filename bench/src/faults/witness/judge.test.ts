import { describe, expect, test } from 'vitest'
import type { Change, Held, Kept } from './change.ts'
import { judge, recoveries } from './judge.ts'

let seq = 0
const change = (more: Partial<Change>): Change => ({
  side: 'remote',
  seq: ++seq,
  at: seq * 100,
  txid: `tx ${seq}`,
  record: 'prod_1',
  field: 'title',
  token: 'edit 1',
  before: null,
  bySync: false,
  idle: false,
  ...more,
})
const typed = (token: string | null, at: number) => change({ token, at })
const synced = (token: string | null, at: number) => change({ side: 'hub', bySync: true, token, at })
const held = (remote: string | null, hub: string | null): Held[] => [
  { record: 'prod_1', field: 'title', remote, hub },
]
const verdict = (
  changes: readonly Change[],
  fields: readonly Held[],
  acknowledged: string[] = [],
  conflicts: Kept[] = [],
) =>
  judge({
    changes,
    held: fields,
    acknowledged,
    conflicts,
    peopleChangedRecord: () => changes.filter((one) => !one.bySync).length,
  })

describe('an edit is lost', () => {
  test('when the other side does not hold the last one', () => {
    expect(verdict([typed('edit 1', 1), synced('edit 1', 2)], held('edit 1', 'edit 1')).lost).toEqual([])
    expect(verdict([typed('edit 1', 1), typed('edit 2', 3)], held('edit 2', 'edit 1')).lost).toHaveLength(1)
  })

  test('when its own side was put back to an older one, though both sides agree', () => {
    expect(verdict([typed('edit 1', 1), typed('edit 2', 3)], held('edit 1', 'edit 1')).lost).toHaveLength(1)
  })

  test('when it was acknowledged and never committed', () => {
    expect(verdict([typed('edit 1', 1)], held('edit 1', 'edit 1'), ['edit 2']).lost).toHaveLength(1)
  })

  test('when its record is gone from both sides and nobody deleted it', () => {
    expect(verdict([typed('edit 1', 1)], []).lost).toHaveLength(1)
    expect(verdict([typed('edit 1', 1), typed(null, 2)], []).lost).toEqual([])
  })

  test('when it was a deletion, and the other side still shows the record', () => {
    expect(verdict([typed('edit 1', 1), typed(null, 2)], held(null, 'edit 1')).lost).toHaveLength(1)
  })
})

describe('an edit of a shared field is lost', () => {
  const field = 'company'
  const edit = (side: Change['side'], token: string, before: string | null) =>
    change({ field, side, token, before })
  const shows = (remote: string, hub: string): Held[] => [{ record: 'prod_1', field, remote, hub }]
  const both = [edit('remote', 'edit 1', 'edit 0'), edit('hub', 'edit 2', 'edit 0')]

  test('when the other side’s value stands and it is kept nowhere', () => {
    expect(verdict(both, shows('edit 1', 'edit 1')).lost).toHaveLength(1)
    const kept = { record: 'prod_1', field, token: 'edit 2' }
    expect(verdict(both, shows('edit 1', 'edit 1'), [], [kept]).lost).toEqual([])
  })

  test('when the sides disagree', () => {
    expect(verdict(both, shows('edit 1', 'edit 2')).lost).toHaveLength(2)
  })

  test('not when a person had it before them and replaced it', () => {
    const replaced = [edit('remote', 'edit 1', 'edit 0'), edit('hub', 'edit 2', 'edit 1')]
    expect(verdict(replaced, shows('edit 2', 'edit 2')).lost).toEqual([])
  })
})

describe('an edit has arrived', () => {
  test('with its value, or with a later one of the same field', () => {
    const changes = [typed('edit 1', 10), typed('edit 2', 20), synced('edit 2', 50)]
    expect(verdict(changes, held('edit 2', 'edit 2')).edits.map((edit) => edit.arrivedAt)).toEqual([50, 50])
  })

  test('not with an older one', () => {
    const changes = [typed('edit 1', 10), typed('edit 2', 20), synced('edit 1', 50)]
    expect(verdict(changes, held('edit 2', 'edit 1')).edits.map((edit) => edit.arrivedAt)).toEqual([50, null])
  })

  test('a save that left the value as it was is none', () => {
    expect(verdict([typed('edit 1', 10), typed('edit 1', 20)], held('edit 1', 'edit 1')).edits).toHaveLength(
      1,
    )
  })
})

describe('an echo', () => {
  test('is a write for which nobody changed anything', () => {
    const changes = [typed('edit 1', 1), synced('edit 1', 2), synced('edit 1', 3)]
    expect(verdict(changes, held('edit 1', 'edit 1')).echoes).toHaveLength(1)
  })

  test('is a write that changed nothing', () => {
    const idle = change({ side: 'hub', bySync: true, idle: true })
    expect(
      verdict([typed('edit 1', 1), typed('edit 2', 2), idle], held('edit 2', 'edit 2')).echoes,
    ).toHaveLength(1)
  })

  test('is not one write of several fields', () => {
    const both = ['title', 'price'].map((field) => change({ side: 'hub', bySync: true, field, txid: 'one' }))
    expect(verdict([typed('edit 1', 1), ...both], held('edit 1', 'edit 1')).echoes).toEqual([])
  })
})

describe('recovery', () => {
  const edit = (at: number, arrivedAt: number | null) => ({ key: 'k', token: 't', at, arrivedAt })
  const episode = (from: number, to: number) => ({ kind: 'worker killed', from, to })

  test('is the time from a fault’s end until the last edit that waited has arrived', () => {
    expect(recoveries([edit(5, 30), edit(8, 45), edit(25, 90)], [episode(10, 20)])).toEqual([25])
  })

  test('does not count the time in which a later fault was on', () => {
    expect(recoveries([edit(5, 80)], [episode(10, 20), episode(30, 50)])).toEqual([40, 30])
  })

  test('is not felt by edits that arrived in spite of the fault, nor by later ones', () => {
    expect(recoveries([edit(5, 15), edit(21, 25), edit(5, null)], [episode(10, 20)])).toEqual([])
  })
})
