'use client'

import { Drawer, Pill, Table } from '@payloadcms/ui'
import { HISTORY_LINES, type HistoryLine, type RecordSync } from '@tandem/contracts'
import {
  DIRECTION_WORDS,
  entityWords,
  fieldWords,
  OUTCOME_STYLES,
  originWords,
  outcomeWords,
  SIDE_WORDS,
} from '@tandem/sync-words'
import type { JSX } from 'react'
import { Moment } from './moment.tsx'

type Props = { readonly slug: string; readonly sync: RecordSync; readonly isOperator: boolean }

/** What was done about a record lately, the newest first. */
export function HistoryDrawer({ slug, sync, isOperator }: Props) {
  const all = `/admin/collections/sync-jobs?where[and][0][entity][equals]=${sync.entity}&where[and][1][medusaId][equals]=${encodeURIComponent(sync.medusaId)}`
  return (
    <Drawer slug={slug} title={`History of ${entityWords(sync.entity).toLowerCase()}`}>
      {sync.history.length === 0 ? (
        <p className="tandem-nothing">Nothing has been done about it in the time that history is kept.</p>
      ) : (
        <div className="tandem-history">
          <HistoryTable lines={sync.history} />
        </div>
      )}
      {isOperator && sync.history.length === HISTORY_LINES && <a href={all}>All of it, under Sync jobs</a>}
    </Drawer>
  )
}

function HistoryTable({ lines }: { lines: readonly HistoryLine[] }) {
  const column = (accessor: string, heading: string, cell: (line: HistoryLine) => JSX.Element | string) => ({
    accessor,
    active: true,
    field: { name: accessor, type: 'text' as const },
    Heading: heading,
    renderedCells: lines.map(cell),
  })
  return (
    <Table
      appearance="condensed"
      data={lines.map(({ id }) => ({ id }))}
      columns={[
        column('at', 'When', ({ at }) => <Moment at={at} />),
        column('outcome', 'What happened', (line) => (
          <>
            <Pill pillStyle={OUTCOME_STYLES[line.outcome] ?? 'light'} size="small">
              {outcomeWords(line)}
            </Pill>
            {line.error && <p className="tandem-sync-error">{line.error}</p>}
          </>
        )),
        column('direction', 'Direction', ({ direction }) => DIRECTION_WORDS[direction]),
        column('reason', 'Because', originWords),
        column('fields', 'Fields', (line) => <WrittenFields line={line} />),
      ]}
    />
  )
}

/** What was written, before and after; of what may say something about a person the names alone. */
function WrittenFields({ line }: { line: HistoryLine }) {
  const { changes } = line
  if (changes.length === 0) return <>{fieldsInWords(line)}</>
  return (
    <details className="tandem-written">
      <summary>{fieldsInWords(line)}</summary>
      <dl>
        {changes.map(({ side, path: [field = '', ...within], before, after }) => (
          <div key={[side, field, ...within].join('/')}>
            <dt>
              {[fieldWords(field), ...within].join(' › ')} <span>in {SIDE_WORDS[side]}</span>
            </dt>
            <dd>
              <del>{before ?? 'Nothing'}</del> <ins>{after ?? 'Nothing'}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** What was written, and what of it only put back what the side had changed that does not own it. */
function fieldsInWords({ fields, putBack }: HistoryLine): string {
  const all = [...new Set([...fields, ...putBack])]
  return (
    all
      .map((name) => (putBack.includes(name) ? `${fieldWords(name)} (put back)` : fieldWords(name)))
      .join(', ') || '—'
  )
}
