'use client'

import { Banner, Button, Drawer, TextareaInput, toast, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { ParkedLink, RetryMany } from '@tandem/contracts/operators'
import { useState } from 'react'
import { call } from '../../call.ts'
import { formatNumber } from '../format-number.ts'
import { useLaneLabel } from '../known-integrations.tsx'

type Props = {
  readonly slug: string
  /** Of the route that does it. */
  readonly address: string
  readonly body: RetryMany | Record<string, never>
  readonly count: number
  readonly what: string
  readonly onDone: () => Promise<void>
}

/** Asks for a reason before parked work is ignored. */
export function DiscardDrawer(props: Props) {
  const { slug, count } = props
  const title = count === 1 ? 'Ignore this record?' : `Ignore ${formatNumber(count)} records?`
  return (
    <Drawer slug={slug} title={title}>
      <Discard {...props} />
    </Drawer>
  )
}

export function DiscardButton({ row, onDone }: { row: ParkedLink; onDone: () => Promise<void> }) {
  const laneLabel = useLaneLabel()
  const slug = useDrawerSlug(`discard-${row.id}`)
  const { openModal } = useModal()
  return (
    <>
      <Button size="small" margin={false} buttonStyle="subtle" onClick={() => openModal(slug)}>
        Ignore
      </Button>
      <DiscardDrawer
        slug={slug}
        address={`/api/parked/${row.id}/discard`}
        body={{}}
        count={1}
        what={`${laneLabel(row)} ${row.remoteId ?? ''}`}
        onDone={onDone}
      />
    </>
  )
}

const SHORTEST = 3

function Discard({ slug, address, body, count, what, onDone }: Props) {
  const [seen] = useState(body)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()

  async function discard() {
    setIsAsking(true)
    const asked = await call('POST', address, { ...seen, reason })
    setIsAsking(false)
    if (!asked.ok) return setError(asked.error)
    closeModal(slug)
    toast.success(count === 1 ? 'Ignored.' : `${formatNumber(count)} ignored.`)
    await onDone()
  }

  return (
    <div className="tandem-dialog">
      <p>
        {what}. Nothing is deleted: {count === 1 ? 'it stays' : 'they stay'} listed with your name and reason,
        and {count === 1 ? 'is' : 'each is'} looked at again when the record changes or somebody retries it.
      </p>
      {error && (
        <div role="alert">
          <Banner type="error">Nothing was changed: {error}.</Banner>
        </div>
      )}
      <TextareaInput
        path={`${slug}-reason`}
        label="Reason"
        required
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="tandem-sync-actions">
        <Button disabled={isAsking || reason.trim().length < SHORTEST} onClick={() => void discard()}>
          {isAsking ? 'Working…' : count === 1 ? 'Ignore' : 'Ignore all'}
        </Button>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
