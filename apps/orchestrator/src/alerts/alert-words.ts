import type { AlertKind } from '@tandem/contracts'
import type { AlertMessage, AlertText } from './alert.ts'

/** Where each is looked at, in the console. */
const PAGES: Readonly<Record<AlertKind, string>> = {
  'oldest-change': '/admin/sync',
  parked: '/admin/sync/parked',
  conflicts: '/admin/sync/conflicts',
  drift: '/admin/sync/runs',
}

const RAISED: Readonly<Record<AlertKind, { what: (value: number) => string; todo: string }>> = {
  'oldest-change': {
    what: (value) => `A change has waited for ${duration(value)} to reach the other side`,
    todo: 'Check that workers run and that Medusa answers them; the records that fail are under Parked, as retrying.',
  },
  parked: {
    what: (value) => `${records(value)} stopped and ${value === 1 ? 'waits' : 'wait'} for a person`,
    todo: 'Read their cause under Parked, put it right, then retry them together.',
  },
  conflicts: {
    what: (value) => `${value === 1 ? 'One value' : `${value} values`} gave way to the other side’s`,
    todo: 'Choose under Conflicts which one stands.',
  },
  drift: {
    what: (value) => `${records(value)} differed with nothing waiting, in the last 24 hours`,
    todo: 'An event was missed: look for its cause in Medusa’s outbox and the workers’ log. What a sweep finds is repaired by itself; what a dry run finds, when it is applied.',
  },
}

const CLEARED: Readonly<Record<AlertKind, string>> = {
  'oldest-change': 'Changes reach the other side in time again',
  parked: 'Parked work is back below its threshold',
  conflicts: 'Open conflicts are back below their threshold',
  drift: 'Drift is back below its threshold',
}

/** A message for a person. Holds counts, no records. */
export function alertWords(message: AlertMessage, cmsUrl: string): AlertText {
  const { kind, isRaised, value } = message
  const url = `${cmsUrl}${PAGES[kind]}`
  if (!isRaised) return { subject: `Tandem: ${CLEARED[kind]}`, text: `${CLEARED[kind]}.\n\n${url}`, url }
  const { what, todo } = RAISED[kind]
  return { subject: `Tandem: ${what(value)}`, text: `${what(value)}.\n${todo}\n\n${url}`, url }
}

const records = (count: number): string => (count === 1 ? 'One record' : `${count} records`)

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} seconds`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minutes`
  return `${Math.round(seconds / 3_600)} hours`
}
