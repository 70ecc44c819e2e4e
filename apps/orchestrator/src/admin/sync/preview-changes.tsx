'use client'

import { Banner } from '@payloadcms/ui'
import type { Change, Preview } from '@tandem/contracts/operators'
import { changeLabel, fieldLabel, NOTHING_WOULD_CHANGE, SIDES } from '@tandem/sync-labels'

/** Shows what a sync would do, side by side and field by field. */
export function PreviewChanges({ preview }: { preview: Preview }) {
  const { changes, conflicts, drift, problem } = preview
  return (
    <div className="tandem-preview">
      {problem && (
        <Banner type="error">
          It would stop again: {problem.code}: {problem.message}
        </Banner>
      )}
      {!problem && SIDES.every((side) => !changes[side]) && (
        <Banner type="success">{NOTHING_WOULD_CHANGE}</Banner>
      )}
      {SIDES.map((side) => {
        const change = changes[side]
        return change && <ChangedFields key={side} title={changeLabel(side, change)} change={change} />
      })}
      {conflicts.length > 0 && (
        <Banner type="info">
          Changed on both sides: {conflicts.map(({ field }) => fieldLabel(field)).join(', ')}. The overwritten
          value is kept under Conflicts.
        </Banner>
      )}
      {drift.length > 0 && (
        <p>Reverted, because the side that changed it does not own it: {drift.map(fieldLabel).join(', ')}.</p>
      )}
    </div>
  )
}

/** The fields that a sync would write on one side. */
export function ChangedFields({ title, change }: { title: string; change: Change }) {
  const isNew = change.kind === 'create'
  const isGone = change.kind === 'delete'
  return (
    <section>
      <h3>{title}</h3>
      <div className="tandem-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              {!isNew && <th scope="col">Now</th>}
              {!isGone && <th scope="col">{isNew ? 'Would be' : 'After'}</th>}
            </tr>
          </thead>
          <tbody>
            {change.fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldLabel(field)}</th>
                {!isNew && (
                  <td>
                    <Value value={before} />
                  </td>
                )}
                {!isGone && (
                  <td>
                    <Value value={after} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A value as it is kept; whole objects as JSON. */
export function Value({ value }: { value: unknown }) {
  if (value === null || value === '') return <span className="tandem-nothing">Nothing</span>
  if (typeof value === 'object') return <pre className="tandem-json">{JSON.stringify(value, null, 2)}</pre>
  return <span className="tandem-value">{String(value)}</span>
}
