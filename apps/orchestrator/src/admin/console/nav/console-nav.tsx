import type { ServerProps } from 'payload'
import { readsEverything } from '../../../access/roles.ts'
import { countNeedsPerson } from '../../../sync/operate/overview/backlog.ts'
import { getReceiver } from '../../../sync/receive/receiver.ts'
import { ConsoleLinks } from './console-links.tsx'

/** Links to the console, with how much needs a person. For operators and admins. */
export async function ConsoleNav({ user }: ServerProps) {
  if (!readsEverything(user ?? null)) return null
  const { parked, openConflicts } = await countNeedsPerson(getReceiver().database)
  return <ConsoleLinks parked={parked} openConflicts={openConflicts} />
}
