'use client'

import { Button, Pill, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { ParkedGroup, ParkedLink } from '@tandem/contracts/operators'
import { useId, useState } from 'react'
import { Moment } from '../../sync/moment.tsx'
import { causeLabel } from '../cause-label.ts'
import { useEntityFacts } from '../entity-facts.tsx'
import { formatNumber } from '../format-number.ts'
import { useLaneLabel } from '../known-integrations.tsx'
import { Changed } from '../list-states.tsx'
import { usePaged } from '../use-paged.ts'
import { recordsAddress, wantedOf } from './cause.ts'
import { DiscardDrawer } from './discard-drawer.tsx'
import { RecordRows } from './record-rows.tsx'
import type { ToRetry } from './retry-drawer.tsx'

type Props = {
  readonly group: ParkedGroup
  readonly onRetry: (toRetry: ToRetry) => void
  readonly onDone: () => Promise<void>
}

/** Shows what is parked for one cause: how much, since when, what to do, and the records when they are asked for. */
export function CauseCard({ group, onRetry, onDone }: Props) {
  const laneLabel = useLaneLabel()
  const { integration, entity, errorCode, count, firstAt, lastAt, sample } = group
  const [isOpen, setIsOpen] = useState(false)
  const { openModal } = useModal()
  const heading = useId()
  const discard = useDrawerSlug(`discard-${integration}-${entity}-${errorCode}`)
  const { cause, todo } = causeLabel(errorCode, integration)
  const wanted = wantedOf(group)
  const what = `${laneLabel(group)}: ${cause}`

  return (
    <article className="tandem-card" data-row aria-labelledby={heading} tabIndex={-1}>
      <header>
        <h2 id={heading}>{cause}</h2>
        <Pill pillStyle="error" size="small">
          {formatNumber(count)} parked
        </Pill>
        <Pill size="small">{laneLabel(group)}</Pill>
        <Pill size="small">{useEntityFacts(entity)?.directions}</Pill>
        {errorCode && <code>{errorCode}</code>}
      </header>
      <p>{todo}</p>
      {sample && (
        <p className="tandem-sample">
          Latest message: <q>{sample}</q>
        </p>
      )}
      <p className="tandem-nothing">
        First {firstAt ? <Moment at={firstAt} /> : '—'}, last {lastAt ? <Moment at={lastAt} /> : '—'}
      </p>
      <div className="tandem-sync-actions">
        <Button
          size="small"
          margin={false}
          onClick={() => onRetry({ wanted, what })}
          extraButtonProps={{ 'data-key': 'r' }}
        >
          Retry {count === 1 ? 'it' : `all ${formatNumber(count)}`}
        </Button>
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          onClick={() => setIsOpen(!isOpen)}
          extraButtonProps={{ 'data-key': 'Enter', 'aria-expanded': isOpen }}
        >
          {isOpen ? 'Hide records' : 'Show records'}
        </Button>
        <Button size="small" margin={false} buttonStyle="subtle" onClick={() => openModal(discard)}>
          Leave {count === 1 ? 'it as it is' : 'all as they are'}
        </Button>
      </div>
      {isOpen && (
        <CauseRecords
          // Read anew when the group has changed.
          key={`${count} ${lastAt}`}
          address={recordsAddress(group)}
          onDone={onDone}
        />
      )}
      <DiscardDrawer
        slug={discard}
        address="/api/parked/discard"
        body={wanted}
        count={count}
        what={what}
        onDone={onDone}
      />
    </article>
  )
}

function CauseRecords({ address, onDone }: { address: string; onDone: () => Promise<void> }) {
  const list = usePaged<ParkedLink>(address)
  return (
    <>
      <Changed label={list.changed} onShow={list.refresh} />
      <RecordRows list={list} what="the records" empty="No longer parked." onDone={onDone} />
    </>
  )
}
