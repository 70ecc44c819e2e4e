import { Button, Skeleton, StatusBadge, Text } from '@medusajs/ui'
import type { RecordState } from '@tandem/contracts/operators'
import {
  agoLabel,
  directionLabel,
  entityLabel,
  STATE_STYLES,
  stateDetail,
  stateLabel,
} from '@tandem/sync-labels'
import { useEffect, useState } from 'react'
import { SyncNowDrawer } from './sync-now-drawer.tsx'
import { type NamedRecord, useRecordState } from './use-record-sync.ts'

const COLORS = { success: 'green', warning: 'orange', error: 'red', light: 'grey' } as const

/** One record: how it stands, when it was last written on each side, and the ways to more. */
export function RecordCard({ record }: { record: NamedRecord }) {
  const { data, error, isPending, refetch } = useRecordState(record)
  if (isPending) return <Loading />
  return (
    <div className="flex flex-col gap-y-3">
      {data && <State state={data} />}
      {error && (
        <div role="alert" className="flex flex-col items-start gap-y-2">
          <Text size="small" className="text-ui-fg-error">
            {data ? 'Could not refresh. ' : ''}
            {error.message}
          </Text>
          <Button size="small" variant="secondary" onClick={() => void refetch()}>
            Retry
          </Button>
        </div>
      )}
      {data && <Actions record={record} state={data} />}
    </div>
  )
}

function State({ state: { sync } }: { state: RecordState }) {
  const detail = stateDetail(sync)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text as="span" size="small" leading="compact" weight="plus">
          {entityLabel(sync.entity)}
        </Text>
        <span role="status">
          <StatusBadge color={COLORS[STATE_STYLES[sync.state]]}>{stateLabel(sync)}</StatusBadge>
        </span>
      </div>
      {detail && (
        <Text size="small" className="text-ui-fg-subtle">
          {detail}
        </Text>
      )}
      {sync.error && sync.state !== 'in-step' && (
        <Text size="small" className="text-ui-fg-error break-words">
          {sync.error}
        </Text>
      )}
      <dl className="txt-small text-ui-fg-subtle flex flex-col gap-y-1">
        {sync.lastSync.map(({ direction, at }) => (
          <div key={direction} className="flex flex-wrap justify-between gap-x-2">
            <dt>{directionLabel(direction)}</dt>
            <dd>{at ? <LastSynced at={at} /> : 'Not synced recently'}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const TICK_MS = 30_000

/** Shows when something was last synced, as an age that goes on while the page is open. */
function LastSynced({ at }: { at: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const exactly = new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
  return (
    <time dateTime={at} title={exactly}>
      Last synced {agoLabel(at, Math.max(now, Date.parse(at)))}
    </time>
  )
}

function Actions({ record, state: { payloadUrl } }: { record: NamedRecord; state: RecordState }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" variant="secondary" onClick={() => setIsOpen(true)}>
        Sync now
      </Button>
      {payloadUrl && (
        <Button size="small" variant="transparent" asChild>
          <a href={payloadUrl} target="_blank" rel="noreferrer">
            Open in Payload
          </a>
        </Button>
      )}
      <SyncNowDrawer record={record} isOpen={isOpen} onOpenChange={setIsOpen} />
    </div>
  )
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="flex flex-col gap-y-3">
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-7 w-24" />
    </div>
  )
}
