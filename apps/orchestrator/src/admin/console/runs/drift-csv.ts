import type { FoundDrift } from '@tandem/contracts/operators'
import { csvLine } from '../../../csv/csv-line.ts'
import { driftText } from './run-text.ts'

const HEADINGS = ['Record', 'Difference', 'Found'] as const

/** A run's findings as a file for spreadsheets (RFC 4180); nothing in it begins a formula. */
export function driftCsv(drift: readonly FoundDrift[]): string {
  const rows = drift.map((found) => [
    found.remoteId ?? `Payload ${found.payloadId}`,
    driftText(found),
    found.foundAt,
  ])
  return [HEADINGS, ...rows].map(csvLine).join('')
}
