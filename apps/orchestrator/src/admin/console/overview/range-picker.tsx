'use client'

import { Link } from '@payloadcms/ui'
import type { OverviewQuery } from '@tandem/contracts/operators'
import { consoleAddress } from '../console-pages.ts'

type Range = OverviewQuery['range']

export const RANGES: Readonly<Record<Range, string>> = {
  hour: 'Last hour',
  day: 'Last day',
  week: 'Last week',
}

/** Shows how far the charts look back. In the address, so that it can be linked to. */
export function RangePicker({ range }: { range: Range }) {
  return (
    <nav aria-label="How far back" className="tandem-sync-actions">
      {Object.entries(RANGES).map(([key, label]) => (
        <Link
          key={key}
          href={`${consoleAddress('overview')}?range=${key}`}
          scroll={false}
          prefetch={false}
          aria-current={key === range ? 'true' : undefined}
          className="tandem-range"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
