'use client'

import { Button, Link, Pill, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { Run } from '@tandem/contracts/operators'
import { Moment } from '../../sync/moment.tsx'
import { consoleAddress } from '../console-pages.ts'
import { useLaneLabel } from '../known-integrations.tsx'
import { Loading, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { onRowKey } from '../row-keys.ts'
import { useLive } from '../use-live.ts'
import { isRunning, MODE_LABELS, progressText, runState } from './run-text.ts'
import { StartRunDrawer } from './start-run-drawer.tsx'

type Answer = { readonly runs: readonly Run[] }

/** The latest comparisons, and a way to start one. */
export function RunsList() {
  const live = useLive<Answer>('/api/reconcile', ({ runs }) => runs.some(isRunning))
  const runs = live.answer?.runs
  const { openModal } = useModal()
  const start = useDrawerSlug('start-run')
  return (
    <>
      <LiveHeader title="Drift and runs" live={live}>
        <Button size="small" margin={false} onClick={() => openModal(start)}>
          Compare now
        </Button>
      </LiveHeader>
      <p className="tandem-nothing">
        What changed lately is compared each minute, everything each night. Drift is a difference that no
        event told of.
      </p>
      {!runs && !live.error && <Loading what="the runs" />}
      {runs?.length === 0 && <Nothing>No comparisons yet.</Nothing>}
      {runs && runs.length > 0 && (
        <div className="tandem-table">
          <table>
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Records</th>
                <th scope="col">Run</th>
                <th scope="col">Outcome</th>
                <th scope="col">Progress</th>
              </tr>
            </thead>
            <tbody onKeyDown={onRowKey}>
              {runs.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <StartRunDrawer slug={start} onStarted={live.refresh} />
    </>
  )
}

function RunRow({ run }: { run: Run }) {
  const laneLabel = useLaneLabel()
  const { label, style } = runState(run)
  return (
    <tr data-row tabIndex={-1}>
      <th scope="row">
        <Link href={`${consoleAddress('runs')}?run=${run.id}`} prefetch={false} data-key="Enter">
          <Moment at={run.startedAt} />
        </Link>
      </th>
      <td>{laneLabel(run)}</td>
      <td>{MODE_LABELS[run.mode]}</td>
      <td>
        <Pill pillStyle={style} size="small">
          {label}
        </Pill>
        {run.error && <p className="tandem-sync-error">{run.error}</p>}
      </td>
      <td>
        {isRunning(run) && (
          <progress value={run.percent} max={100} aria-label={`Checked of ${laneLabel(run)}`} />
        )}
        <span>{progressText(run, Date.now())}</span>
      </td>
    </tr>
  )
}
