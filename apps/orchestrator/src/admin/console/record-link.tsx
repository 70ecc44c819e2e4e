import { Link } from '@payloadcms/ui'
import type { Entity } from '@tandem/contracts'
import { RECORD_COLLECTIONS } from '../../access/record-collections.ts'
import { jobsAddress } from './rows-address.ts'

type Props = { readonly entity: Entity; readonly medusaId: string; readonly payloadId: string | null }

/** To the record's document in Payload; to its history while it has none. */
export function RecordLink({ entity, medusaId, payloadId }: Props) {
  const collection = RECORD_COLLECTIONS[entity]
  const href =
    collection && payloadId
      ? `/admin/collections/${collection}/${payloadId}`
      : jobsAddress({ entity, medusaId })
  return (
    <Link href={href} className="tandem-id" prefetch={false}>
      {medusaId}
    </Link>
  )
}
