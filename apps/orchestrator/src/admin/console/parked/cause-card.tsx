'use client'

import { Button, Pill, useDrawerSlug, useModal } from '@payloadcms/ui'
import { errorCodeSchema, type ParkedGroup, type ParkedLink } from '@tandem/contracts'
import { entityWords } from '@tandem/sync-words'
import { useId, useState } from 'react'
import { Moment } from '../../sync/moment.tsx'
import { causeWords } from '../cause-words.ts'
import { directionWords } from '../direction-words.ts'
import { Changed } from '../list-states.tsx'
import { numberWords } from '../number-words.ts'
import { usePaged } from '../use-paged.ts'
import { DiscardDrawer } from './discard-drawer.tsx'
import { RecordRows } from './record-rows.tsx'
import type { ToRetry } from './retry-drawer.tsx'

type Props = {
  readonly group: ParkedGroup
  readonly onRetry: (toRetry: ToRetry) => void
  readonly onDone: () => Promise<void>
}

/** What is stopped for one cause: how much, since when, what to do, and the records when they are asked for. */
export function CauseCard({ group, onRetry, onDone }: Props) {
  const { entity, errorCode, count, firstAt, lastAt, sample } = group
  const [isOpen, setIsOpen] = useState(false)
  const { openModal } = useModal()
  const heading = useId()
  const discard = useDrawerSlug(`discard-${entity}-${errorCode}`)
  const { cause, todo } = causeWords(errorCode)
  const code = errorCodeSchema.safeParse(errorCode).data
  const wanted = { entity, expected: count, ...(code && { errorCode: code }) }
  const what = `${entityWords(entity)}: ${cause}`

  return (
    <article className="tandem-card" data-row aria-labelledby={heading} tabIndex={-1}>
      <header>
        <h2 id={heading}>{cause}</h2>
        <Pill pillStyle="error" size="small">
          {numberWords(count)} stopped
        </Pill>
        <Pill size="small">{entityWords(entity)}</Pill>
        <Pill size="small">{directionWords(entity)}</Pill>
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
          Retry {count === 1 ? 'it' : `all ${numberWords(count)}`}
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
          address={`/api/parked?state=parked&entity=${entity}${errorCode ? `&errorCode=${errorCode}` : ''}`}
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
      <Changed words={list.changed} onShow={list.refresh} />
      <RecordRows list={list} what="the records" empty="None of them is stopped any more." onDone={onDone} />
    </>
  )
}
