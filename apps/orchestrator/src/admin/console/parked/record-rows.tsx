'use client'

import { Button, Link, Pill, toast } from '@payloadcms/ui'
import type { ParkedLink } from '@tandem/contracts/operators'
import { times } from '@tandem/sync-labels'
import { useState } from 'react'
import { call } from '../../call.ts'
import { Moment } from '../../sync/moment.tsx'
import { useLaneLabel } from '../known-integrations.tsx'
import { Failed, Loading, More, Nothing } from '../list-states.tsx'
import { RecordLink } from '../record-link.tsx'
import { onRowKey } from '../row-keys.ts'
import { jobsAddress } from '../rows-address.ts'
import type { PagedList } from '../use-paged.ts'
import { DiscardButton } from './discard-drawer.tsx'

type Props = {
  readonly list: Pick<PagedList<ParkedLink>, 'answer' | 'error' | 'refresh' | 'more'>
  readonly what: string
  readonly empty: string
  readonly onDone?: () => Promise<void>
}

/** Records that wait or are parked, each with what can be done about it. */
export function RecordRows({ list, what, empty, onDone }: Props) {
  const { answer: rows, error, refresh, more } = list
  const done = async () => {
    await Promise.all([refresh(), onDone?.()])
  }
  if (!rows) return error ? <Failed what={what} error={error} onRetry={refresh} /> : <Loading what={what} />
  if (rows.length === 0) return <Nothing>{empty}</Nothing>
  return (
    <>
      {error && <Failed what={what} error={error} onRetry={refresh} />}
      <div className="tandem-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">State</th>
              <th scope="col">Message</th>
              <th scope="col">Waiting since</th>
              <th scope="col">Last attempt</th>
              <th scope="col">
                <span className="tandem-unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={onRowKey}>
            {rows.map((row) => (
              <RecordRow key={row.id} row={row} onDone={done} />
            ))}
          </tbody>
        </table>
      </div>
      <More onMore={more} />
    </>
  )
}

function RecordRow({ row, onDone }: { row: ParkedLink; onDone: () => Promise<void> }) {
  const laneLabel = useLaneLabel()
  const [isAsking, setIsAsking] = useState(false)
  async function retry() {
    setIsAsking(true)
    const asked = await call('POST', `/api/parked/${row.id}/retry`)
    setIsAsking(false)
    if (!asked.ok) toast.error(`Retry failed: ${asked.error}`)
    else toast.success('Retrying.')
    await onDone()
  }
  const isParked = row.state === 'parked' || row.state === 'discarded'
  return (
    <tr data-row tabIndex={-1}>
      <th scope="row">
        <small className="tandem-kind">{laneLabel(row)}</small>
        <RecordLink {...row} />
      </th>
      <td>
        <RowState row={row} />
      </td>
      <td className="tandem-message">
        {row.errorMessage ?? '—'}
        {row.discardReason && (
          <p className="tandem-nothing">
            {row.discardedBy}: <q>{row.discardReason}</q>
          </p>
        )}
      </td>
      <td>{row.waitingSince ? <Moment at={row.waitingSince} /> : '—'}</td>
      <td>
        <Moment at={row.lastAttemptAt} />
      </td>
      <td>
        <div className="tandem-sync-actions">
          {isParked && (
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              disabled={isAsking}
              onClick={() => void retry()}
              extraButtonProps={{ 'data-key': 'r' }}
            >
              {isAsking ? 'Working…' : row.state === 'discarded' ? 'Stop ignoring' : 'Retry'}
            </Button>
          )}
          {row.state === 'parked' && <DiscardButton row={row} onDone={onDone} />}
          <Link
            href={jobsAddress({ integration: row.integration, entity: row.entity, remoteId: row.remoteId })}
            prefetch={false}
            data-key="Enter"
          >
            History
          </Link>
        </div>
      </td>
    </tr>
  )
}

function RowState({ row: { state, attempts, nextAttemptAt } }: { row: ParkedLink }) {
  switch (state) {
    case 'parked':
      return (
        <Pill pillStyle="error" size="small">
          {times(attempts)} failed
        </Pill>
      )
    case 'retrying':
      return (
        <>
          <Pill pillStyle="warning" size="small">
            {times(attempts)} failed
          </Pill>
          {nextAttemptAt && <p className="tandem-nothing">The next attempt is automatic.</p>}
        </>
      )
    case 'waiting':
      return <Pill size="small">Waiting to sync</Pill>
    case 'discarded':
      return <Pill size="small">Ignored</Pill>
  }
}
