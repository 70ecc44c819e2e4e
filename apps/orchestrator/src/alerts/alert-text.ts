import type { AlertKind } from '@tandem/contracts/operators'
import type { AlertMessage, AlertText } from './alert.ts'

/** The page of the console for each kind of alert. */
const PAGES: Readonly<Record<AlertKind, string>> = {
  'oldest-change': '/admin/sync',
  parked: '/admin/sync/parked',
  conflicts: '/admin/sync/conflicts',
  drift: '/admin/sync/runs',
  integrations: '/admin/collections/integrations',
}

const RAISED: Readonly<Record<AlertKind, { what: (value: number) => string; todo: string }>> = {
  'oldest-change': {
    what: (value) => `A change has waited for ${duration(value)} to reach the other side`,
    todo: 'Check that workers run and that Medusa answers them; the records that fail are under Parked, as retrying.',
  },
  parked: {
    what: (value) => `${records(value)} ${value === 1 ? 'needs' : 'need'} attention`,
    todo: 'Read their cause under Parked, put it right, then retry them together.',
  },
  conflicts: {
    what: (value) =>
      `${value === 1 ? 'One value' : `${value} values`} ${value === 1 ? 'was' : 'were'} overwritten by the other side`,
    todo: 'Choose under Conflicts which one stands.',
  },
  drift: {
    what: (value) => `${records(value)} differed with nothing waiting, in the last 24 hours`,
    todo: 'An event was missed: look for its cause in Medusa’s outbox and the workers’ log. What a sweep finds is repaired by itself; what a dry run finds, when it is applied.',
  },
  integrations: {
    what: (value) =>
      `${value === 1 ? 'An integration was' : `${value} integrations were`} refused by ${value === 1 ? 'its' : 'their'} system, and ${value === 1 ? 'rests' : 'rest'}`,
    todo: 'Open it: it says why, and what to do. Every other one goes on; what waits in it is worked on afterwards.',
  },
}

const CLEARED: Readonly<Record<AlertKind, string>> = {
  'oldest-change': 'Changes reach the other side in time again',
  parked: 'Parked work is back below its threshold',
  conflicts: 'Open conflicts are back below their threshold',
  drift: 'Drift is back below its threshold',
  integrations: 'Every integration is taken by its system again',
}

/** A message for a person. Holds counts, no records. */
export function alertText(message: AlertMessage, cmsUrl: string): AlertText {
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
