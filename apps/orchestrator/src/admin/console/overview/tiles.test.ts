import type { EntityOverview, Overview } from '@tandem/contracts/operators'
import { MEDUSA_ENTITIES } from '@tandem/contracts/sync'
import { describe, expect, test } from 'vitest'
import { tilesOf } from './tiles.ts'

const at = '2026-11-26T12:00:00.000Z'
const lastFullRun = { id: '1', at: '2026-11-26T03:00:00.000Z', checked: 100, found: 0, ignored: 0 }
const entities = MEDUSA_ENTITIES.map(
  (entity): EntityOverview => ({
    integration: 'medusa',
    entity,
    waiting: 0,
    failing: 0,
    oldestWaitingSince: null,
    parked: 0,
    ignored: 0,
    openConflicts: 0,
    synced: 0,
    failed: 0,
    lagP50Ms: null,
    lagP95Ms: null,
    lastFullRun,
  }),
)
const quiet: Overview = {
  at,
  workers: 1,
  queue: null,
  waiting: 0,
  failing: 0,
  oldestWaitingSince: null,
  parked: 0,
  ignored: 0,
  openConflicts: 0,
  lagP50Ms: null,
  lagP95Ms: null,
  syncedPerMinute: 0,
  successShare: null,
  stopped: [],
  entities,
  series: {
    stepSeconds: 60,
    at: [at],
    lagP50Ms: [null],
    lagP95Ms: [null],
    toPayload: [0],
    toRemote: [0],
    toMedusa: [0],
    attempts: [0],
    failed: [0],
    failuresByCode: {},
    conflictsOpened: [0],
    conflictsResolved: [0],
    driftFound: [0],
    driftRepaired: [0],
    oldestWaitingMs: [null],
    waiting: [null],
    parked: [null],
    openConflicts: [null],
  },
}
const levels = (overview: Overview) =>
  Object.fromEntries(tilesOf(overview).flatMap(({ key, level }) => (level === 'calm' ? [] : [[key, level]])))

describe('the tiles', () => {
  test('are calm when all is well, and each leads to its rows', () => {
    expect(levels(quiet)).toEqual({})
    expect(tilesOf(quiet)).toHaveLength(8)
    expect(tilesOf(quiet).every(({ href }) => href.startsWith('/admin/'))).toBe(true)
  })

  test('count what was synced to any system', () => {
    const series = { ...quiet.series, toPayload: [1], toRemote: [2] }
    expect(tilesOf({ ...quiet, series }).find(({ key }) => key === 'rate')?.trend).toEqual([3])
  })

  test('say what is ignored, without asking for anybody', () => {
    const [first] = entities.map((each) => ({ ...each, lastFullRun: { ...lastFullRun, ignored: 1 } }))
    const ignoring = { ...quiet, ignored: 2, entities: [...(first ? [first] : []), ...entities.slice(1)] }
    const details = Object.fromEntries(tilesOf(ignoring).map(({ key, detail }) => [key, detail]))
    expect(details.parked).toBe('no records parked, 2 ignored')
    expect(details.drift).toContain('1 ignored')
    expect(levels(ignoring)).toEqual({})
  })

  test.each<[Record<string, string>, Partial<Overview>]>([
    [{ oldest: 'rising' }, { oldestWaitingSince: '2026-11-26T11:59:00.000Z' }],
    [{ oldest: 'person' }, { oldestWaitingSince: '2026-11-26T11:50:00.000Z' }],
    [{ lag: 'rising' }, { lagP95Ms: 6_000 }],
    [{ success: 'rising' }, { successShare: 0.9 }],
    [{ waiting: 'rising' }, { waiting: 1, failing: 1 }],
    [{ waiting: 'rising' }, { waiting: 2_000 }],
    [{ parked: 'person' }, { parked: 1 }],
    [{ conflicts: 'person' }, { openConflicts: 1 }],
    [{ drift: 'rising' }, { entities: entities.map((each) => ({ ...each, lastFullRun: null })) }],
    [
      { drift: 'rising' },
      { entities: entities.map((each) => ({ ...each, lastFullRun: { ...lastFullRun, found: 1 } })) },
    ],
    [
      { drift: 'rising' },
      {
        entities: entities.map((each) => ({
          ...each,
          lastFullRun: { ...lastFullRun, at: '2026-11-24T03:00:00.000Z' },
        })),
      },
    ],
  ])('are %o by %o', (expected, change) => {
    expect(levels({ ...quiet, ...change })).toEqual(expected)
  })
})
