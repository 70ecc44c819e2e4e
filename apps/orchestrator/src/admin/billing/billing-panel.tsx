import type { UIFieldServerProps } from 'payload'
import { readsEverything } from '../../access/roles.ts'
import { billedEntitySchema } from '../../billing/billed-entity.ts'
import { readBilled } from '../../billing/read-billed.ts'
import { readBilledSync } from '../../billing/read-billed-sync.ts'
import { getReceiver } from '../../sync/receive/receiver.ts'
import { BillingCard } from './billing-card.tsx'
import { dashboardAddress, modeIn } from './dashboard-address.ts'

/** How a document stands with Stripe. Whose document it is says the database: a browser may send any `data` here. */
export async function BillingPanel({ data, entity, req }: UIFieldServerProps & { entity: unknown }) {
  const billed = billedEntitySchema.safeParse(entity).data
  if (!billed || typeof data.id !== 'number') return null
  const found = await readBilled(req.payload, req.user, billed, data.id)
  if (!found) return null
  const { document, lane } = found
  const { database } = getReceiver()
  const sync = await readBilledSync(database, lane, String(document.id), readsEverything(req.user))
  const { rows } = await database.query<{ account: string | null }>(
    'select account from sync.integrations where id = $1',
    [lane.integration],
  )
  const account = rows[0]?.account ?? null
  return (
    <div className="field-type tandem-sync">
      <BillingCard
        initial={sync}
        isDraft={document._status !== 'published'}
        mode={modeIn(account)}
        dashboard={sync.remoteId && dashboardAddress(account, billed, sync.remoteId)}
      />
    </div>
  )
}
