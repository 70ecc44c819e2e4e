import type { SelectedDocument } from '@tandem/contracts/operators'
import { fieldLabel } from '@tandem/sync-labels'

type Props = { readonly ids: readonly number[]; readonly compared: readonly SelectedDocument[] }

/** What a sync would change of the first documents of a choice, a line for each. */
export function PreviewOfSelected({ ids, compared }: Props) {
  const more = ids.length - compared.length
  return (
    <div className="tandem-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">What would change</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <tr key={one.documentId}>
              <th scope="row">{one.title}</th>
              <td>{whatChanges(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{`${more} more are compared when it is their turn: each costs a call.`}</p>}
    </div>
  )
}

const KINDS = { create: 'made', update: 'changed', delete: 'archived' } as const

/** Says it in a line: `Stripe: changed (Name)`. */
export function whatChanges({ preview }: Pick<SelectedDocument, 'preview'>): string {
  if (!preview) return 'Nothing: it is a draft, or gone'
  if (preview.problem) return `It would stop: ${preview.problem.message}`
  const sides = [
    ['Stripe', preview.changes.remote],
    ['Payload', preview.changes.payload],
  ] as const
  const said = sides.flatMap(([where, change]) => {
    if (!change) return []
    const fields =
      change.kind === 'update' ? ` (${change.fields.map(({ field }) => fieldLabel(field)).join(', ')})` : ''
    return [`${where}: ${KINDS[change.kind]}${fields}`]
  })
  return said.length === 0 ? 'Nothing' : said.join('; ')
}
