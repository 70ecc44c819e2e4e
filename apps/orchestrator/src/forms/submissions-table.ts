import { csvLine } from '../csv/csv-line.ts'
import type { FormSubmission } from '../payload-types.ts'

type Sent = Pick<FormSubmission, 'createdAt' | 'form' | 'submissionData'>

/**
 * What was sent as CSV (RFC 4180), a line for each and a column for each name that any form has given a field. Begins
 * with the mark by which spreadsheets know UTF-8.
 */
export function submissionsTable(sent: readonly Sent[]): string {
  const names = [
    ...new Set(sent.flatMap(({ submissionData }) => (submissionData ?? []).map(({ field }) => field))),
  ]
  const lines = sent.map(({ createdAt, form, submissionData }) => {
    const values = new Map((submissionData ?? []).map(({ field, value }) => [field, value]))
    const title = typeof form === 'object' ? (form?.title ?? '') : ''
    return [createdAt, title, ...names.map((name) => values.get(name) ?? '')]
  })
  return `\uFEFF${[['sent', 'form', ...names], ...lines].map(csvLine).join('')}`
}
