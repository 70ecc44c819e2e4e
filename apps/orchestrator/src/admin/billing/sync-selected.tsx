'use client'

import { Button, Drawer, useDrawerSlug, useModal, useSelection } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import type { BilledEntity } from '../../billing/billed-entity.ts'
import { SyncSelectedDrawer } from './sync-selected-drawer.tsx'

/** Above a list: syncs the rows that are chosen, or all that match. */
export function SyncSelected({ entity }: { readonly entity: BilledEntity }) {
  const { count, getQueryParams, selectAll, selectedIDs, totalDocs } = useSelection()
  const search = useSearchParams().toString()
  const { openModal } = useModal()
  const slug = useDrawerSlug(`sync-selected-${entity}`)
  const isAll = String(selectAll) === 'allAvailable' || count === 0
  const query = String(selectAll) === 'allAvailable' ? getQueryParams() : null
  const number = isAll ? totalDocs : count
  if (totalDocs === 0) return null
  return (
    <div className="tandem-sync-actions">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => openModal(slug)}>
        {isAll ? `Sync all ${number} to Stripe` : `Sync ${number} to Stripe`}
      </Button>
      <Drawer slug={slug} title={`Sync ${number} to Stripe?`}>
        <SyncSelectedDrawer
          entity={entity}
          slug={slug}
          query={isAll ? (query ?? `?${search}`) : null}
          chosen={selectedIDs.map(Number)}
        />
      </Drawer>
    </div>
  )
}
