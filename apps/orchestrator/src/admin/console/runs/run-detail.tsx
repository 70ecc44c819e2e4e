'use client'

import { Button, Link, Pill, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { Run } from '@tandem/contracts/operators'
import { Moment } from '../../sync/moment.tsx'
import { consoleAddress } from '../console-pages.ts'
import { formatNumber } from '../format-number.ts'
import { useLaneLabel } from '../known-integrations.tsx'
import { Loading } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { useLive } from '../use-live.ts'
import { ApplyDrawer } from './apply-drawer.tsx'
import { DownloadDrift } from './download-drift.tsx'
import { DriftRows } from './drift-rows.tsx'
import { isRunning, MODE_LABELS, progressText, runState } from './run-text.ts'

/** One comparison: how far it is, what it has found, and the way to have exactly that repaired. */
export function RunDetail({ id }: { id: string }) {
  const laneLabel = useLaneLabel()
  const live = useLive<{ run: Run }>(`/api/reconcile/${encodeURIComponent(id)}?limit=1`, ({ run }) =>
    isRunning(run),
  )
  const run = live.answer?.run
  const { openModal } = useModal()
  const apply = useDrawerSlug('apply-run')
  const canApply = run?.mode === 'dry-run' && !isRunning(run) && run.found > 0 && run.appliedAt === null
  return (
    <>
      <p>
        <Link href={consoleAddress('runs')} prefetch={false}>
          All runs
        </Link>
      </p>
      <LiveHeader title={run ? `${MODE_LABELS[run.mode]}: ${laneLabel(run)}` : 'Run'} live={live}>
        {run && run.found + run.ignored > 0 && <DownloadDrift run={run} />}
        {canApply && (
          <Button size="small" margin={false} onClick={() => openModal(apply)}>
            Repair {run.found === 1 ? 'it' : `all ${formatNumber(run.found)}`}
          </Button>
        )}
      </LiveHeader>
      {!run && !live.error && <Loading what="the run" />}
      {run && (
        <>
          <RunFacts run={run} />
          <DriftRows key={`${run.found} ${run.ignored} ${run.state}`} run={run} />
          <ApplyDrawer slug={apply} run={run} onApplied={live.refresh} />
        </>
      )}
    </>
  )
}

function RunFacts({ run }: { run: Run }) {
  const { label, style } = runState(run)
  return (
    <div className="tandem-progress">
      <div>
        <Pill pillStyle={style} size="small">
          {label}
        </Pill>
      </div>
      {isRunning(run) && <progress value={run.percent} max={100} aria-label="Checked" />}
      <p role="status">{progressText(run, Date.now())}</p>
      {run.error && <p className="tandem-sync-error">{run.error}. It is tried again by itself.</p>}
      {run.appliedAt && (
        <p>
          Handed on by {run.appliedBy} on <Moment at={run.appliedAt} />.
        </p>
      )}
    </div>
  )
}
