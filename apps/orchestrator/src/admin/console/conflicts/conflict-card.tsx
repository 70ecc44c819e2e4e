'use client'

import { Button, Pill, ShimmerEffect, toast } from '@payloadcms/ui'
import type { ConflictDetail, ConflictLine, Resolve } from '@tandem/contracts/operators'
import { useId, useState } from 'react'
import { call } from '../../call.ts'
import { Moment } from '../../sync/moment.tsx'
import { Value } from '../../sync/preview-changes.tsx'
import { useLaneLabel } from '../known-integrations.tsx'
import { RecordLink } from '../record-link.tsx'
import { fieldOf, nameOf, overwriteText, settledText, standingText } from './conflict-text.ts'
import { useConflict } from './use-conflict.ts'

const CONFLICT = 409

/** A field that both sides changed: what it was, what each made of it, what stands; and the choice between them. */
export function ConflictCard({ line, onResolved }: { line: ConflictLine; onResolved: () => Promise<void> }) {
  const laneLabel = useLaneLabel()
  const { conflict, error, reload } = useConflict(line.id)
  const heading = useId()
  return (
    <article className="tandem-card" data-row aria-labelledby={heading} tabIndex={-1}>
      <header>
        <h2 id={heading}>{fieldOf(line)}</h2>
        <Pill size="small">{laneLabel(line)}</Pill>
        <RecordLink {...line} />
        <span className="tandem-nothing">
          Found <Moment at={line.at} />
        </span>
      </header>
      {!conflict && !error && <ShimmerEffect height="6rem" />}
      {error && (
        <p role="alert" className="tandem-sync-error">
          Its values could not be read: {error}.{' '}
          <button type="button" className="tandem-link" onClick={() => void reload()}>
            Retry
          </button>
        </p>
      )}
      {conflict && <Values conflict={conflict} />}
      {line.status === 'resolved' && (
        <p>
          Resolved {line.resolvedAt && <Moment at={line.resolvedAt} />}:{' '}
          {line.note ?? 'it has ended by itself'}.
        </p>
      )}
      {conflict?.status === 'open' && <Choice conflict={conflict} onResolved={onResolved} onStale={reload} />}
    </article>
  )
}

function Values({ conflict }: { conflict: ConflictDetail }) {
  const { base, remote, hub, current } = conflict
  return (
    <div className="tandem-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Last agreed value</th>
            <th scope="col">{nameOf('remote', conflict)}’s</th>
            <th scope="col">Payload’s</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {Object.entries({ base, remote, hub, current }).map(([which, value]) => (
              <td key={which}>
                <Value value={value} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

type ChoiceProps = {
  readonly conflict: ConflictDetail
  readonly onResolved: () => Promise<void>
  readonly onStale: () => Promise<void>
}

function Choice({ conflict, onResolved, onStale }: ChoiceProps) {
  const [isAsking, setIsAsking] = useState(false)
  const [wanted, setWanted] = useState<Resolve['take'] | null>(null)
  async function settle(choice: Resolve['take']) {
    setIsAsking(true)
    const asked = await call('POST', `/api/conflicts/${conflict.id}/resolve`, {
      take: choice,
      version: conflict.version ?? '',
    })
    setIsAsking(false)
    setWanted(null)
    if (asked.ok) {
      toast.success(settledText(choice, conflict))
      return onResolved()
    }
    toast.error(`Could not resolve: ${asked.error}.`)
    if (asked.status === CONFLICT) await onStale()
  }
  /** What overwrites nothing is done at once. */
  const choose = (choice: Resolve['take']) =>
    overwriteText(conflict, choice) === null ? void settle(choice) : setWanted(choice)
  const button = (choice: Resolve['take'], label: string, buttonStyle: 'primary' | 'secondary') => (
    <Button
      size="small"
      margin={false}
      buttonStyle={buttonStyle}
      disabled={isAsking || (choice !== 'dismiss' && conflict.version === null)}
      onClick={() => choose(choice)}
    >
      {isAsking ? 'Working…' : label}
    </Button>
  )
  const stands = conflict.winner === 'payload' ? 'hub' : 'remote'
  const side = (choice: 'remote' | 'hub') =>
    button(choice, `Take ${nameOf(choice, conflict)}’s`, choice === stands ? 'secondary' : 'primary')
  if (wanted) {
    return (
      <>
        <p role="alert">{overwriteText(conflict, wanted)}</p>
        <div className="tandem-sync-actions">
          <Button size="small" margin={false} disabled={isAsking} onClick={() => void settle(wanted)}>
            {isAsking ? 'Working…' : 'Overwrite'}
          </Button>
          <Button size="small" margin={false} buttonStyle="secondary" onClick={() => setWanted(null)}>
            Cancel
          </Button>
        </div>
      </>
    )
  }
  return (
    <>
      <p className="tandem-nothing">
        {conflict.note ? `${conflict.note} ` : ''}
        {standingText(conflict)}
      </p>
      <div className="tandem-sync-actions">
        {side('remote')}
        {side('hub')}
        {button('current', 'Keep current', 'secondary')}
        {button('dismiss', 'Dismiss', 'secondary')}
      </div>
    </>
  )
}
