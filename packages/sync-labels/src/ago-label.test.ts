import { expect, test } from 'vitest'
import { agoLabel } from './ago-label.ts'

const now = Date.parse('2026-01-02T12:00:00Z')

test.each([
  ['2026-01-02T11:59:30Z', 'just now'],
  ['2026-01-02T12:00:05Z', 'just now'],
  ['2026-01-02T11:57:00Z', '3 min ago'],
  ['2026-01-02T09:01:00Z', '2 h ago'],
  ['2025-12-31T11:00:00Z', '2 d ago'],
])('%s was %s', (at, label) => expect(agoLabel(at, now)).toBe(label))
