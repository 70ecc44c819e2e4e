import type { OverviewSeries } from '@tandem/contracts/operators'
import { causeLabel } from '../cause-label.ts'
import { formatDuration, formatNumber } from '../format-number.ts'

/** One line of a chart. Told apart by its dashes too, not by its colour alone. */
export type Line = {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** One of Payload's colour tokens. */
  readonly color: string
  readonly dash?: readonly number[]
}

export type Chart = {
  readonly key: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly format: (value: number) => string
}

const [BLUE, AMBER, RED, GREY] = [
  '--theme-success-500',
  '--theme-warning-500',
  '--theme-error-500',
  '--theme-elevation-600',
]
const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [6, 4], [2, 3], [10, 4, 2, 4]]
const CAUSE_COLORS = [RED, AMBER, BLUE, GREY]

/** Answers what the overview draws over time. */
export function chartsOf(series: OverviewSeries): Chart[] {
  return [
    {
      key: 'lag',
      title: 'Lag, from change to other side',
      format: formatDuration,
      lines: [
        { label: 'Median', values: series.lagP50Ms, color: BLUE },
        { label: '95th percentile', values: series.lagP95Ms, color: AMBER, dash: [6, 4] },
      ],
    },
    {
      key: 'throughput',
      title: 'Records synced',
      format: formatNumber,
      lines: [
        { label: 'To Payload', values: series.toPayload, color: BLUE },
        { label: 'To other systems', values: series.toRemote, color: AMBER, dash: [6, 4] },
      ],
    },
    {
      key: 'failures',
      title: 'Failed attempts, by cause',
      format: formatNumber,
      lines: Object.entries(series.failuresByCode).map(([code, values], place) => ({
        label: causeLabel(code, null).cause,
        values,
        color: CAUSE_COLORS[place % CAUSE_COLORS.length] ?? GREY,
        ...dashOf(place),
      })),
    },
    {
      key: 'conflicts',
      title: 'Conflicts',
      format: formatNumber,
      lines: [
        { label: 'Opened', values: series.conflictsOpened, color: RED },
        { label: 'Resolved', values: series.conflictsResolved, color: BLUE, dash: [6, 4] },
      ],
    },
    {
      key: 'drift',
      title: 'Drift',
      format: formatNumber,
      lines: [
        { label: 'Found', values: series.driftFound, color: AMBER },
        { label: 'Repaired', values: series.driftRepaired, color: BLUE, dash: [6, 4] },
      ],
    },
  ]
}

function dashOf(place: number): { dash?: readonly number[] } {
  const dash = DASHES[place % DASHES.length]
  return dash ? { dash } : {}
}

/** Tells whether there is anything to be drawn. */
export const isEmpty = ({ lines }: Chart): boolean =>
  lines.every(({ values }) => values.every((value) => value === null || value === 0))
