'use client'

import { Banner, Button, Drawer, useModal } from '@payloadcms/ui'
import type { RetryMany } from '@tandem/contracts/operators'
import { useState } from 'react'
import { call } from '../../call.ts'
import { formatNumber } from '../format-number.ts'
import { ReplayProgress } from './replay-progress.tsx'

export type ToRetry = {
  /** What the person has seen: it is refused when there is more or less of it by now. */
  readonly wanted: RetryMany
  /** In words. */
  readonly what: string
}

type Props = ToRetry & {
  readonly slug: string
  readonly onDone: () => Promise<void>
}

/** Says how much would be tried anew, has it done when it is told to, and shows how far it is. */
export function RetryDrawer(props: Props) {
  const { expected } = props.wanted
  return (
    <Drawer
      slug={props.slug}
      title={`Retry ${expected === 1 ? 'one record' : `${formatNumber(expected)} records`}?`}
    >
      <Retry {...props} />
    </Drawer>
  )
}

/** Mounted when the drawer opens: each opening begins anew, with what is seen then. */
function Retry({ slug, wanted, what, onDone }: Props) {
  // What was seen when it was opened: the page behind goes on refreshing.
  const [seen] = useState({ wanted, what })
  const [replay, setReplay] = useState<string>()
  const [error, setError] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()
  const { expected } = seen.wanted

  async function ask() {
    setIsAsking(true)
    const asked = await call<{ replay: string }>('POST', '/api/replays', seen.wanted)
    setIsAsking(false)
    if (asked.ok) setReplay(asked.answer.replay)
    else setError(asked.error)
    await onDone()
  }

  if (replay !== undefined) {
    return (
      <div className="tandem-dialog">
        <ReplayProgress id={replay} onEnd={onDone} />
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          Close
        </Button>
      </div>
    )
  }
  return (
    <div className="tandem-dialog">
      {error && (
        <div role="alert">
          <Banner type="error">Nothing was retried: {error}.</Banner>
        </div>
      )}
      <p>
        {seen.what}. {expected === 1 ? 'It is' : `All ${formatNumber(expected)} are`} tried anew with new
        attempts, in your name; nothing else goes along. What is up to date by then is skipped.
      </p>
      <div className="tandem-sync-actions">
        {!error && (
          <Button disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? 'Working…' : 'Retry'}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          {error ? 'Look again' : 'Cancel'}
        </Button>
      </div>
    </div>
  )
}
