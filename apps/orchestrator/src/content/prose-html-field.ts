import type { TextField } from 'payload'
import { writtenByMachines } from '../access/fields.ts'
import { lexicalToHtml } from './rich-text-html.ts'

/**
 * The HTML of a rich text field beside it, made when the document is read and stored nowhere, so that
 * readers of the API need no editor of their own. Null when nothing is written.
 */
export function proseHtmlField(name: string, source: string): TextField {
  return {
    name,
    type: 'text',
    virtual: true,
    access: writtenByMachines,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    hooks: { afterRead: [({ siblingData }) => lexicalToHtml(siblingData[source])] },
  }
}
