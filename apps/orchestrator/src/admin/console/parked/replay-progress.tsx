'use client'

import { Banner, Button, toast } from '@payloadcms/ui'
import type { Replay } from '@tandem/contracts/operators'
import { useEffect, useRef } from 'react'
import { call } from '../../call.ts'
import { Loading } from '../list-states.tsx'
import { useLive } from '../use-live.ts'
import { replaySummary } from './replay-summary.ts'

type Answer = { readonly replay: Replay }

const isUnderWay = ({ replay }: Answer): boolean => replay.waiting + replay.retrying > 0

/** Shows how far a replay is, until it is through; what has not been handed on can be cancelled. */
export function ReplayProgress({ id, onEnd }: { id: string; onEnd: () => Promise<void> }) {
  const { answer, error, refresh } = useLive<Answer>(`/api/replays/${id}`, isUnderWay, true)
  const replay = answer?.replay
  const isOver = answer !== undefined && !isUnderWay(answer)
  const hasEnded = useRef(false)
  useEffect(() => {
    if (!isOver || hasEnded.current) return
    hasEnded.current = true
    void onEnd()
  }, [isOver, onEnd])

  async function cancel() {
    const asked = await call('POST', `/api/replays/${id}/cancel`)
    if (!asked.ok) toast.error(`Could not cancel: ${asked.error}`)
    await refresh()
  }

  if (!replay)
    return error ? <Banner type="error">It could not be read: {error}</Banner> : <Loading what="progress" />
  return (
    <div className="tandem-progress">
      <progress value={replay.percent} max={100} aria-label="Processed" />
      <p role="status">{replaySummary(replay)}</p>
      {replay.waiting > 0 && replay.cancelledAt === null && (
        <Button buttonStyle="subtle" size="small" margin={false} onClick={() => void cancel()}>
          Cancel the rest
        </Button>
      )}
    </div>
  )
}
