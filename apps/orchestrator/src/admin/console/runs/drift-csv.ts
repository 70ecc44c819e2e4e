import type { FoundDrift } from '@tandem/contracts'
import { driftWords } from './run-words.ts'

const HEADINGS = ['Record', 'What differs', 'Found'] as const

/** A run's findings as a file for spreadsheets (RFC 4180); nothing in it begins a formula. */
export function driftCsv(drift: readonly FoundDrift[]): string {
  const rows = drift.map((found) => [found.medusaId, driftWords(found), found.foundAt])
  return [HEADINGS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
