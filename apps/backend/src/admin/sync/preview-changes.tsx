import { Alert, Heading, Table, Text } from '@medusajs/ui'
import type { Change, Preview } from '@tandem/contracts/operators'
import { changeLabel, fieldLabel, NOTHING_WOULD_CHANGE, SIDES, type Side } from '@tandem/sync-labels'

/** Shows what a sync would do, side by side and field by field. */
export function PreviewChanges({ preview }: { preview: Preview }) {
  const { changes, conflicts, drift, problem } = preview
  return (
    <div className="flex flex-col gap-y-6">
      {problem && (
        <Alert variant="error">
          It would stop again: {problem.code}: {problem.message}
        </Alert>
      )}
      {!problem && SIDES.every((side) => !changes[side]) && (
        <Alert variant="success">{NOTHING_WOULD_CHANGE}</Alert>
      )}
      {SIDES.map((side) => {
        const change = changes[side]
        return change && <SideChange key={side} side={side} change={change} />
      })}
      {conflicts.length > 0 && (
        <Alert variant="info">
          Changed on both sides: {conflicts.map(({ field }) => fieldLabel(field)).join(', ')}. The overwritten
          value is kept under Conflicts in Payload’s admin.
        </Alert>
      )}
      {drift.length > 0 && (
        <Text size="small">
          Reverted, because the side that changed it does not own it: {drift.map(fieldLabel).join(', ')}.
        </Text>
      )}
    </div>
  )
}

function SideChange({ side, change }: { side: Side; change: Change }) {
  const isNew = change.kind === 'create'
  const isGone = change.kind === 'delete'
  return (
    <section className="flex flex-col gap-y-3">
      <Heading level="h3">{changeLabel(side, change)}</Heading>
      <div className="overflow-x-auto">
        <Table>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">Field</Table.HeaderCell>
              {!isNew && <Table.HeaderCell scope="col">Now</Table.HeaderCell>}
              {!isGone && <Table.HeaderCell scope="col">{isNew ? 'Would be' : 'After'}</Table.HeaderCell>}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {change.fields.map(({ field, before, after }) => (
              <Table.Row key={field}>
                <th scope="row" className="txt-compact-small-plus py-2 pr-4 text-start align-top">
                  {fieldLabel(field)}
                </th>
                {!isNew && <Value value={before} />}
                {!isGone && <Value value={after} />}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}

function Value({ value }: { value: unknown }) {
  return (
    <Table.Cell className="whitespace-normal break-words py-2 align-top">
      {value === null || value === '' ? (
        <span className="text-ui-fg-muted">Nothing</span>
      ) : typeof value === 'object' ? (
        <pre className="txt-compact-xsmall max-h-60 max-w-72 overflow-auto">
          {JSON.stringify(value, null, 2)}
        </pre>
      ) : (
        String(value)
      )}
    </Table.Cell>
  )
}
