import { formBuilderPlugin } from '@payloadcms/plugin-form-builder'
import type { Field } from 'payload'
import {
  createInOwnTenants,
  nobody,
  readOwnTenants,
  readOwnTenantsOrPublic,
  writeOwnTenants,
} from '../access/collections.ts'
import { sameTenantForEver } from '../collections/same-tenant-for-ever.ts'
import { proseHtmlField } from '../content/prose-html-field.ts'
import { ownedByMachines } from '../fields/owned-by-machines.ts'
import { namedRows } from '../fields/rows.ts'
import { exportSubmissions } from './export-submissions.ts'
import { formFields } from './form-fields.ts'

/**
 * Forms, and what visitors have sent with them. A form is public, as the pages are that show it. What was sent is
 * its tenant's editors' to read and to delete; `takeSubmission` alone writes it, and nobody changes it.
 */
export const formsPlugin = formBuilderPlugin({
  fields: formFields,
  formOverrides: {
    admin: { group: 'Content', defaultColumns: ['title', 'updatedAt'] },
    access: {
      create: createInOwnTenants,
      // A form that outlives its tenant is shown by no page.
      read: readOwnTenantsOrPublic({ tenant: { exists: true } }),
      update: writeOwnTenants,
      delete: writeOwnTenants,
    },
    hooks: { beforeChange: [sameTenantForEver] },
    fields: ({ defaultFields }) => [
      ...defaultFields.flatMap(ours),
      proseHtmlField('confirmationHtml', 'confirmationMessage'),
    ],
  },
  formSubmissionOverrides: {
    labels: { singular: 'Submission', plural: 'Submissions' },
    admin: {
      group: 'Content',
      defaultColumns: ['form', 'submissionData', 'createdAt'],
      description: 'What visitors have sent. It is deleted by itself when its time is over.',
      components: { beforeListTable: ['/admin/submissions/export-link.tsx#ExportLink'] },
    },
    defaultSort: '-createdAt',
    endpoints: [exportSubmissions],
    access: { create: nobody, read: readOwnTenants(), update: nobody, delete: writeOwnTenants },
    fields: ({ defaultFields }) => [
      ...defaultFields.map(readable),
      {
        name: 'key',
        type: 'text',
        unique: true,
        ...ownedByMachines,
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
  },
})

/** The plugin's field as it is here; none for e-mails, which nothing here sends. */
function ours(field: Field): Field[] {
  if (!('name' in field)) return [field]
  if (field.name === 'emails') return []
  if (field.name === 'redirect' && field.type === 'group') return [{ ...field, fields: [redirectPath] }]
  if (field.type !== 'blocks') return [field]
  // What a form asks for is told by its label.
  return [
    { ...field, blocks: field.blocks.map((block) => ({ ...block, admin: { disableBlockName: true } })) },
  ]
}

/** Within the store that shows the form, whichever it is. */
const redirectPath: Field = {
  name: 'url',
  label: 'Page to lead to',
  type: 'text',
  required: true,
  validate: (value: string | null | undefined) =>
    /^\/(?![/\\])[^\s?#]*$/.test(value ?? '') ||
    'Start with / for a page of the shop, like /pages/thank-you.',
  admin: { placeholder: '/pages/thank-you' },
}

function readable(field: Field): Field {
  // Not `required`, which the database would ask for too: a form that goes must not be held by what it was sent.
  if (field.type === 'relationship' && field.name === 'form') return { ...field, required: false }
  if (field.type !== 'array') return field
  return {
    ...field,
    label: 'What was sent',
    labels: { singular: 'Answer', plural: 'Answers' },
    admin: { components: { ...namedRows.components, Cell: '/admin/cells/answers-cell.tsx#AnswersCell' } },
  }
}
