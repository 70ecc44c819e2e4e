'use client'

import { ShimmerEffect } from '@payloadcms/ui'
import type { Overview, OverviewQuery } from '@tandem/contracts/operators'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useEffect, useRef } from 'react'
import { LiveHeader } from '../live-header.tsx'
import { useLive } from '../use-live.ts'
import { ChartSection } from './chart-section.tsx'
import { EntityTable } from './entity-table.tsx'
import { QueueState } from './queue-state.tsx'
import { RANGES } from './range-picker.tsx'
import { StoppedIntegrations } from './stopped-integrations.tsx'
import { TileGrid } from './tile-grid.tsx'
import { tilesOf } from './tiles.ts'

/** Tells whether something fails at this moment and will be tried again or stop. */
const isFailing = ({ overview }: { overview: Overview }): boolean => overview.failing > 0

export function OverviewPage() {
  const range = useRange()
  const live = useLive<{ overview: Overview }>(`/api/overview?range=${range}`, isFailing)
  const overview = live.answer?.overview
  useFollowNeeds(overview)
  return (
    <>
      <LiveHeader title="Overview" live={live} />
      {overview && (
        <>
          <StoppedIntegrations stopped={overview.stopped} />
          <TileGrid tiles={tilesOf(overview)} />
          <section aria-labelledby="tandem-entities">
            <h2 id="tandem-entities">By kind of record</h2>
            <EntityTable entities={overview.entities} at={overview.at} />
          </section>
          <ChartSection series={overview.series} range={range} />
          <QueueState overview={overview} />
        </>
      )}
      {!overview && !live.error && (
        <div aria-busy="true" role="status" aria-label="Loading the overview">
          <ShimmerEffect height="12rem" />
          <ShimmerEffect height="20rem" />
        </div>
      )}
    </>
  )
}

function useRange(): OverviewQuery['range'] {
  const asked = useSearchParams().get('range')
  const isRange = (text: string | null): text is OverviewQuery['range'] => text !== null && text in RANGES
  return isRange(asked) ? asked : 'hour'
}

/** The navigation's badges are drawn by the server: they are drawn anew when what needs a person has changed. */
function useFollowNeeds(overview: Overview | undefined): void {
  const router = useRouter()
  const needs = overview && `${overview.parked} ${overview.openConflicts}`
  const shown = useRef(needs)
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== needs) router.refresh()
    shown.current = needs
  }, [needs, router])
}
