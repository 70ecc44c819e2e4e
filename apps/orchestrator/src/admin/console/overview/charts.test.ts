import type { OverviewSeries } from '@tandem/contracts/operators'
import { expect, test } from 'vitest'
import { chartsOf, isEmpty } from './charts.ts'

const series: OverviewSeries = {
  stepSeconds: 60,
  at: ['2026-11-26T12:00:00.000Z', '2026-11-26T12:01:00.000Z'],
  lagP50Ms: [null, null],
  lagP95Ms: [null, null],
  toPayload: [0, 0],
  toRemote: [0, 0],
  toMedusa: [0, 0],
  attempts: [0, 0],
  failed: [0, 0],
  failuresByCode: {},
  conflictsOpened: [0, 0],
  conflictsResolved: [0, 0],
  driftFound: [0, 0],
  driftRepaired: [0, 0],
  oldestWaitingMs: [null, null],
  waiting: [null, null],
  parked: [null, null],
  openConflicts: [null, null],
}

test('there is nothing to draw where nothing has happened', () => {
  expect(chartsOf(series).every(isEmpty)).toBe(true)
  const busy = chartsOf({ ...series, lagP95Ms: [null, 120] })
  expect(busy.filter((chart) => !isEmpty(chart)).map(({ key }) => key)).toEqual(['lag'])
})

test('what was synced is drawn whatever system it went to', () => {
  const [, synced] = chartsOf({ ...series, toPayload: [0, 1], toRemote: [3, 0] })
  expect(synced?.lines.map(({ label, values }) => [label, values])).toEqual([
    ['To Payload', [0, 1]],
    ['To other systems', [3, 0]],
  ])
})

test('each cause has a line of its own, told apart without its colour, in words', () => {
  const [, , failures] = chartsOf({
    ...series,
    failuresByCode: { PEER_UNREACHABLE: [1, 0], RECORD_INVALID: [0, 2] },
  })
  expect(failures?.lines.map(({ label }) => label)).toEqual([
    'The other system does not answer',
    'A value the other side can’t accept',
  ])
  expect(failures?.lines[0]?.dash).not.toEqual(failures?.lines[1]?.dash)
})
