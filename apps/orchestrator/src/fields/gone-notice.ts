import type { UIField } from 'payload'

/** The owner that a document has lost, and what becomes of the document without it. */
export type Gone = {
  /** The field that is empty without it. */
  readonly of: string
  /** In the list. */
  readonly state: string
  /** On the document. */
  readonly notice: string
}

/** Says in the list and on the document that what it belonged to is gone: why nobody sees it, and what can be done. */
export function goneNotice(gone: Gone): UIField {
  return {
    name: `${gone.of}State`,
    label: gone.of.charAt(0).toUpperCase() + gone.of.slice(1),
    type: 'ui',
    admin: {
      disableBulkEdit: true,
      components: {
        Cell: { path: '/admin/gone/gone-cell.tsx#GoneCell', clientProps: gone },
        Field: { path: '/admin/gone/gone-notice.tsx#GoneNotice', clientProps: gone },
      },
    },
  }
}
