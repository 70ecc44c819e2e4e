'use client'

import { Link } from '@payloadcms/ui'
import type { Entity } from '@tandem/contracts/sync'
import { useEntityFacts } from './entity-facts.tsx'
import { jobsAddress } from './rows-address.ts'

type Props = {
  readonly integration: string
  readonly entity: Entity
  readonly remoteId: string | null
  readonly payloadId: string | null
}

/** To the record's document in Payload; to its history while it has none. Called by its id there, once it has one. */
export function RecordLink({ integration, entity, remoteId, payloadId }: Props) {
  const collection = useEntityFacts(entity)?.collection
  const href =
    collection && payloadId
      ? `/admin/collections/${collection}/${payloadId}`
      : jobsAddress({ integration, entity, remoteId })
  return (
    <Link href={href} className="tandem-id" prefetch={false}>
      {remoteId ?? payloadId}
    </Link>
  )
}
