import { type Entity, type MedusaId, medusaIdSchema } from '@tandem/contracts'
import { pageMedusaId } from '@tandem/sync-core'
import type { UIFieldServerProps } from 'payload'
import { readsEverything } from '../../access/roles.ts'
import { getReceiver } from '../../sync/receiver.ts'
import { readRecordSync } from '../../sync/state/read-record-sync.ts'
import { medusaAddress } from './medusa-address.ts'
import { RecordCard } from './record-card.tsx'

/** The document's records, each with its state, history and a way to have it synced. Who sees the document sees these. */
export async function SyncPanel({
  data,
  entities,
  user,
}: UIFieldServerProps & { entities: readonly Entity[] }) {
  const isOperator = readsEverything(user)
  const { database } = getReceiver()
  const cards = await Promise.all(
    entities.flatMap((entity) => {
      const medusaId = medusaIdOf(entity, data)
      return medusaId === null ? [] : [readRecordSync(database, entity, medusaId, isOperator)]
    }),
  )
  // A document that has never been saved.
  if (cards.length === 0) return null
  return (
    <div className="field-type tandem-sync">
      {cards.map((sync) => (
        <RecordCard
          key={sync.entity}
          initial={sync}
          isOperator={isOperator}
          medusaUrl={medusaAddress(sync.entity, sync.medusaId, data)}
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
