'use client'

import { Drawer, Pill, Table } from '@payloadcms/ui'
import { HISTORY_LINES, type HistoryLine, type RecordSync } from '@tandem/contracts/operators'
import {
  directionLabel,
  entityLabel,
  fieldLabel,
  OUTCOME_STYLES,
  originLabel,
  outcomeLabel,
  systemLabel,
} from '@tandem/sync-labels'
import type { JSX } from 'react'
import { Moment } from './moment.tsx'

type Props = { readonly slug: string; readonly sync: RecordSync; readonly isOperator: boolean }

/** Shows what was done about a record lately, the newest first. */
export function HistoryDrawer({ slug, sync, isOperator }: Props) {
  const all = `/admin/collections/sync-jobs?where[and][0][entity][equals]=${sync.entity}&where[and][1][remoteId][equals]=${encodeURIComponent(sync.remoteId)}`
  return (
    <Drawer slug={slug} title={`History of ${entityLabel(sync.entity).toLowerCase()}`}>
      {sync.history.length === 0 ? (
        <p className="tandem-nothing">No history in the retention period.</p>
      ) : (
        <div className="tandem-history">
          <HistoryTable lines={sync.history} />
        </div>
      )}
      {isOperator && sync.history.length === HISTORY_LINES && <a href={all}>Full history in Sync jobs</a>}
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
              {outcomeLabel(line)}
            </Pill>
            {line.error && <p className="tandem-sync-error">{line.error}</p>}
          </>
        )),
        column('direction', 'Direction', ({ direction }) => directionLabel(direction)),
        column('reason', 'Reason', originLabel),
        column('fields', 'Fields', (line) => <WrittenFields line={line} />),
      ]}
    />
  )
}

/** Shows what was written, before and after; of what may say something about a person the names alone. */
function WrittenFields({ line }: { line: HistoryLine }) {
  const { changes } = line
  if (changes.length === 0) return <>{fieldsText(line)}</>
  return (
    <details className="tandem-written">
      <summary>{fieldsText(line)}</summary>
      <dl>
        {changes.map(({ side, path: [field = '', ...within], before, after }) => (
          <div key={[side, field, ...within].join('/')}>
            <dt>
              {[fieldLabel(field), ...within].join(' › ')} <span>in {systemLabel(side)}</span>
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

/** Says what was written, and what of it only reverted a change by the side that does not own the field. */
function fieldsText({ fields, reverted }: HistoryLine): string {
  const all = [...new Set([...fields, ...reverted])]
  return (
    all
      .map((name) => (reverted.includes(name) ? `${fieldLabel(name)} (reverted)` : fieldLabel(name)))
      .join(', ') || '—'
  )
}
