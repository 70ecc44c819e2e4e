'use client'

import { Pill } from '@payloadcms/ui'
import type { Replay } from '@tandem/contracts/operators'
import { entityLabel, systemLabel } from '@tandem/sync-labels'
import { Moment } from '../../sync/moment.tsx'
import { causeLabel } from '../cause-label.ts'
import { useLaneLabel } from '../known-integrations.tsx'
import { Loading, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { useLive } from '../use-live.ts'
import { replaySummary } from './replay-summary.ts'

type Answer = { readonly replays: readonly Replay[] }

const isUnderWay = ({ replays }: Answer): boolean => replays.some(({ waiting }) => waiting > 0)

/** Shows what was retried together lately, and what came of it. */
export function ReplaysTab() {
  const laneLabel = useLaneLabel()
  const live = useLive<Answer>('/api/replays', isUnderWay)
  const replays = live.answer?.replays
  return (
    <>
      <LiveHeader title="Replays" live={live} />
      {!replays && !live.error && <Loading what="the replays" />}
      {replays?.length === 0 && <Nothing>No bulk retries yet.</Nothing>}
      {replays && replays.length > 0 && (
        <div className="tandem-table">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">By</th>
                <th scope="col">What</th>
                <th scope="col">Progress</th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              {replays.map((replay) => (
                <tr key={replay.id}>
                  <th scope="row">
                    <Moment at={replay.requestedAt} />
                  </th>
                  <td>{replay.requestedBy}</td>
                  <td>{whatOf(replay, laneLabel)}</td>
                  <td>
                    <Pill pillStyle={stateOf(replay).style} size="small">
                      {stateOf(replay).label}
                    </Pill>
                  </td>
                  <td>{replaySummary(replay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

type LaneLabel = ReturnType<typeof useLaneLabel>

function whatOf({ integration, entity, errorCode }: Replay, laneLabel: LaneLabel): string {
  const records = recordsOf(integration, entity, laneLabel)
  return errorCode === null ? records : `${records}: ${causeLabel(errorCode, integration).cause}`
}

function recordsOf(
  integration: Replay['integration'],
  entity: Replay['entity'],
  laneLabel: LaneLabel,
): string {
  if (integration !== null && entity !== null) return laneLabel({ integration, entity })
  if (entity !== null) return entityLabel(entity)
  return integration === null ? 'All records' : `All of ${systemLabel(integration)}`
}

function stateOf({ waiting, percent, cancelledAt, parked }: Replay) {
  if (waiting > 0) return { label: `${percent} %`, style: 'warning' } as const
  if (cancelledAt !== null) return { label: 'Cancelled', style: 'light' } as const
  return parked > 0
    ? ({ label: 'Some failed again', style: 'error' } as const)
    : ({ label: 'Done', style: 'success' } as const)
}
