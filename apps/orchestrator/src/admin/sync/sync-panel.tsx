import { type MedusaId, medusaIdSchema } from '@tandem/contracts/ids'
import { type Entity, MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { pageMedusaId } from '@tandem/sync-core'
import type { UIFieldServerProps } from 'payload'
import { mayReadRecord } from '../../access/readable-record.ts'
import { readsEverything } from '../../access/roles.ts'
import { getReceiver } from '../../sync/receive/receiver.ts'
import { readRecordSync } from '../../sync/state/read-record-sync.ts'
import { medusaAddress } from './medusa-address.ts'
import { RecordCard } from './record-card.tsx'

/**
 * The document's records, each with its state, history and a way to have it synced. Who may read the document sees
 * these; whose document it is says the database, because a browser may send any `data` here.
 */
export async function SyncPanel({
  data,
  entities,
  req,
}: UIFieldServerProps & { entities: readonly Entity[] }) {
  const isOperator = readsEverything(req.user)
  const { database } = getReceiver()
  const cards = await Promise.all(
    entities.map(async (entity) => {
      const medusaId = medusaIdOf(entity, data)
      if (medusaId === null || !(await mayReadRecord(req.payload, req.user, entity, medusaId))) return null
      return readRecordSync(database, { integration: MEDUSA_INTEGRATION, entity }, medusaId, isOperator)
    }),
  )
  const shown = cards.filter((card) => card !== null)
  // A document that has never been saved.
  if (shown.length === 0) return null
  return (
    <div className="field-type tandem-sync">
      {shown.map((sync) => (
        <RecordCard
          key={sync.entity}
          initial={sync}
          isOperator={isOperator}
          medusaUrl={medusaAddress(sync.entity, sync.remoteId, data)}
        />
      ))}
    </div>
  )
}

function medusaIdOf(entity: Entity, data: UIFieldServerProps['data']): MedusaId | null {
  if (entity === 'page')
    return typeof data.id === 'number' ? medusaIdSchema.parse(pageMedusaId(data.id)) : null
  return medusaIdSchema.safeParse(data.medusaId).data ?? null
}
