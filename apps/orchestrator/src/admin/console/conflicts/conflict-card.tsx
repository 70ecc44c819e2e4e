'use client'

import { Button, Pill, ShimmerEffect, toast } from '@payloadcms/ui'
import type { ConflictDetail, ConflictLine, Resolve } from '@tandem/contracts'
import { entityWords, SIDE_WORDS } from '@tandem/sync-words'
import { useId, useState } from 'react'
import { call } from '../../call.ts'
import { Moment } from '../../sync/moment.tsx'
import { Value } from '../../sync/preview-changes.tsx'
import { RecordLink } from '../record-link.tsx'
import { fieldOf, standsWords } from './conflict-words.ts'
import { useConflict } from './use-conflict.ts'

const CONFLICT = 409

/** A field that both sides changed: what it was, what each made of it, what stands; and the choice between them. */
export function ConflictCard({ line, onResolved }: { line: ConflictLine; onResolved: () => Promise<void> }) {
  const { conflict, error, reload } = useConflict(line.id)
  const heading = useId()
  return (
    <article className="tandem-card" data-row aria-labelledby={heading} tabIndex={-1}>
      <header>
        <h2 id={heading}>{fieldOf(line)}</h2>
        <Pill size="small">{entityWords(line.entity)}</Pill>
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
  const { base, medusa, payload, current } = conflict
  return (
    <div className="tandem-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Both had agreed on</th>
            <th scope="col">Medusa’s</th>
            <th scope="col">Payload’s</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {Object.entries({ base, medusa, payload, current }).map(([which, value]) => (
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
  async function take(side: Resolve['take']) {
    setIsAsking(true)
    const asked = await call('POST', `/api/conflicts/${conflict.id}/resolve`, {
      take: side,
      version: conflict.version ?? '',
    })
    setIsAsking(false)
    if (asked.ok) {
      toast.success(`${SIDE_WORDS[side]}’s value is taken, and goes to the other side.`)
      return onResolved()
    }
    toast.error(`It was not resolved: ${asked.error}.`)
    if (asked.status === CONFLICT) await onStale()
  }
  const button = (side: Resolve['take']) => (
    <Button
      size="small"
      margin={false}
      buttonStyle={side === conflict.winner ? 'secondary' : 'primary'}
      disabled={isAsking || conflict.version === null}
      onClick={() => void take(side)}
    >
      {isAsking
        ? 'Asking…'
        : side === conflict.winner
          ? `Keep ${SIDE_WORDS[side]}’s`
          : `Take ${SIDE_WORDS[side]}’s`}
    </Button>
  )
  return (
    <>
      <p className="tandem-nothing">{standsWords(conflict)}</p>
      <div className="tandem-sync-actions">
        {button('medusa')}
        {button('payload')}
      </div>
    </>
  )
}
