import { Container, Heading } from '@medusajs/ui'
import type { Entity } from '@tandem/contracts/sync'
import { entityLabel } from '@tandem/sync-labels'
import { RecordCard } from './record-card.tsx'

/** Shows what a record's page shows of its sync: one part for each thing that goes its own way. */
export function RecordSync({ id, entities }: { id: string; entities: readonly Entity[] }) {
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">Sync with Payload</Heading>
      </div>
      {entities.map((entity) => (
        <section key={entity} aria-label={`Sync of ${entityLabel(entity)}`} className="px-6 py-4">
          <RecordCard record={{ entity, id }} />
        </section>
      ))}
    </Container>
  )
}
