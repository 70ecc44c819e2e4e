import { SyncError } from '@tandem/sync-core'
import { z } from 'zod'
import { eachAtOnce } from '../../each-at-once.ts'
import type { Reading, Remote, RemoteOutcome, RemoteWrite, RemoteWriter } from '../connector.ts'
import { findRecords } from './find-records.ts'
import { openLister } from './list-records.ts'
import { readRecords } from './read-records.ts'
import { ABSENT, kindOf } from './records.ts'
import type { StripeSettings } from './settings.ts'
import { openStripeClient } from './stripe-client.ts'
import { subscribe } from './subscription.ts'
import { writeOne } from './write-records.ts'

/** So many are worked on together: what one pass asks of Stripe is answered within a few seconds at its limits. */
const AT_ONCE = { product: 40, price: 20 } as const
const WRITES_AT_ONCE = 4

/**
 * One account. Stripe compares nothing before it writes: a record is read again immediately before, and what is saved
 * in the moment between is told by its own event of the write.
 */
export function openStripe(
  settings: StripeSettings,
  { timeoutMs }: { timeoutMs: number },
): Remote & RemoteWriter {
  const client = openStripeClient(settings, timeoutMs)
  const { origin } = settings
  const lister = openLister(client, settings)
  return {
    guarantees: { guard: 'recheck', marker: true, choosesIds: true },
    isResting: client.isResting,
    refusal: client.refusal,
    mostAtOnce: (entity) => AT_ONCE[kindOf(entity)],
    subscribe: (address) => subscribe(client, address),
    async checkAccess() {
      const account = accountSchema.parse(
        await client.ask('account', (stripe) => stripe.accounts.retrieveCurrent()),
      )
      if (account.id !== settings.account)
        throw new SyncError(
          'PEER_REFUSED',
          `The key is that of ${account.id}, and the connection says ${settings.account}: correct one of them.`,
        )
    },
    async read(entity, ids, waitMs) {
      const found = await readRecords(client, kindOf(entity), ids, waitMs)
      return new Map(ids.map((id): [string, Reading] => [id, found.get(id) ?? ABSENT]))
    },
    find: (entity, wanted) => findRecords(client, kindOf(entity), wanted, origin),
    async write(entity, writes, deadline) {
      const kind = kindOf(entity)
      const outcomes = new Map<string, RemoteOutcome>()
      // A product gets another default before the one that was it goes: that one reads again, and finds that it was moved.
      const isDefault = ({ fields }: RemoteWrite) => fields?.is_default === true
      for (const some of [writes.filter(isDefault), writes.filter((write) => !isDefault(write))])
        await eachAtOnce(some, WRITES_AT_ONCE, async (write) => {
          outcomes.set(write.ref, await writeOne(kind, write, { client, origin, deadline }))
        })
      return outcomes
    },
    list: (entity, after, limit) => lister.list(kindOf(entity), after, limit),
    listChanged: (entity, since, after, limit) => lister.listChanged(kindOf(entity), since, after, limit),
  }
}

const accountSchema = z.looseObject({ id: z.string() })
