'use client'

import { Pill } from '@payloadcms/ui'
import type { Replay } from '@tandem/contracts'
import { entityWords } from '@tandem/sync-words'
import { Moment } from '../../sync/moment.tsx'
import { causeWords } from '../cause-words.ts'
import { Loading, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { useLive } from '../use-live.ts'
import { replayWords } from './replay-words.ts'

type Answer = { readonly replays: readonly Replay[] }

const isUnderWay = ({ replays }: Answer): boolean => replays.some(({ waiting }) => waiting > 0)

/** What was retried together lately, and what came of it. */
export function ReplaysTab() {
  const live = useLive<Answer>('/api/replays', isUnderWay)
  const replays = live.answer?.replays
  return (
    <>
      <LiveHeader title="Replays" live={live} />
      {!replays && !live.error && <Loading what="the replays" />}
      {replays?.length === 0 && <Nothing>Nothing has been retried together yet.</Nothing>}
      {replays && replays.length > 0 && (
        <div className="tandem-table">
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">By</th>
                <th scope="col">What</th>
                <th scope="col">How far</th>
                <th scope="col">What came of it</th>
              </tr>
            </thead>
            <tbody>
              {replays.map((replay) => (
                <tr key={replay.id}>
                  <th scope="row">
                    <Moment at={replay.requestedAt} />
                  </th>
                  <td>{replay.requestedBy}</td>
                  <td>{whatOf(replay)}</td>
                  <td>
                    <Pill pillStyle={stateOf(replay).style} size="small">
                      {stateOf(replay).words}
                    </Pill>
                  </td>
                  <td>{replayWords(replay)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function whatOf({ entity, errorCode }: Replay): string {
  const records = entity === null ? 'All records' : entityWords(entity)
  return errorCode === null ? records : `${records}: ${causeWords(errorCode).cause}`
}

function stateOf({ waiting, percent, cancelledAt, parked }: Replay) {
  if (waiting > 0) return { words: `${percent} %`, style: 'warning' } as const
  if (cancelledAt !== null) return { words: 'Cancelled', style: 'light' } as const
  return parked > 0
    ? ({ words: 'Some stopped again', style: 'error' } as const)
    : ({ words: 'Done', style: 'success' } as const)
}
