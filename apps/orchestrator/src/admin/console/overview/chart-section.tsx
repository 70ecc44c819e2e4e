'use client'

import { ShimmerEffect } from '@payloadcms/ui'
import type { OverviewQuery, OverviewSeries } from '@tandem/contracts/operators'
import { lazy, Suspense, useState } from 'react'
import { ChartTable } from './chart-table.tsx'
import { type Chart, chartsOf, isEmpty } from './charts.ts'
import { RangePicker } from './range-picker.tsx'

/** The drawing is large and nobody waits for it. */
const LineChart = lazy(() => import('./line-chart.tsx'))

type Props = { readonly series: OverviewSeries; readonly range: OverviewQuery['range'] }

/** Shows how it has gone, drawn or as tables. */
export function ChartSection({ series, range }: Props) {
  const [asTables, setAsTables] = useState(false)
  return (
    <section aria-labelledby="tandem-charts">
      <div className="tandem-console-header">
        <h2 id="tandem-charts">Over time</h2>
        <div className="tandem-sync-actions">
          <RangePicker range={range} />
          <button
            type="button"
            className="tandem-link"
            aria-pressed={asTables}
            onClick={() => setAsTables(!asTables)}
          >
            Show as tables
          </button>
        </div>
      </div>
      <div className="tandem-charts">
        {chartsOf(series).map((chart) => (
          <figure key={chart.key}>
            <figcaption>{chart.title}</figcaption>
            <ChartBody chart={chart} series={series} asTable={asTables} />
          </figure>
        ))}
      </div>
    </section>
  )
}

function ChartBody({ chart, series, asTable }: { chart: Chart; series: OverviewSeries; asTable: boolean }) {
  if (isEmpty(chart)) return <p className="tandem-nothing">No data in this period.</p>
  if (asTable) return <ChartTable chart={chart} at={series.at} />
  return (
    <Suspense fallback={<ShimmerEffect height="180px" />}>
      <LineChart chart={chart} at={series.at} />
    </Suspense>
  )
}
