'use client'

import { Button, Pill, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { BilledSync } from '@tandem/contracts/operators'
import { STATE_STYLES, stateLabel } from '@tandem/sync-labels'
import { LastSynced } from '../sync/last-synced.tsx'
import { StaleNotice } from '../sync/stale-notice.tsx'
import { useSync } from '../sync/use-sync.ts'
import { BillingSyncDrawer } from './billing-sync-drawer.tsx'

type Props = {
  readonly initial: BilledSync
  readonly isDraft: boolean
  readonly mode: 'test' | 'live'
  readonly dashboard: string | null
}

/** How a document stands with Stripe, a way to have it synced, and one to where it is there. */
export function BillingCard({ initial, isDraft, mode, dashboard }: Props) {
  const address = `/api/billing/${initial.entity}/${initial.documentId}`
  const { sync, isStale, refresh } = useSync(initial, address)
  const { openModal } = useModal()
  const drawer = useDrawerSlug(`sync-${initial.entity}-to-stripe`)

  const isNowhere = isDraft && sync.state !== 'waiting'
  return (
    <section className="tandem-sync-card" aria-label="Sync with Stripe">
      <h3>Stripe{mode === 'test' ? ', test mode' : ''}</h3>
      <div role="status">
        <Pill pillStyle={isNowhere ? 'light' : STATE_STYLES[sync.state]} size="small">
          {isNowhere ? 'A draft, not in Stripe' : stateLabel(sync)}
        </Pill>
        {sync.error && sync.state !== 'in-step' && <p className="tandem-sync-error">{sync.error}</p>}
      </div>
      {sync.syncedAt && (
        <p>
          <LastSynced at={sync.syncedAt} />
        </p>
      )}
      {sync.companions.length > 0 && (
        <ul>
          {sync.companions.map(({ integration, name, state, attempts, error }) => (
            <li key={integration}>
              {name}:{' '}
              <Pill pillStyle={isDraft && state !== 'waiting' ? 'light' : STATE_STYLES[state]} size="small">
                {isDraft && state !== 'waiting' ? 'A draft, not in Sanity' : stateLabel({ state, attempts })}
              </Pill>
              {error && state !== 'in-step' && <p className="tandem-sync-error">{error}</p>}
            </li>
          ))}
        </ul>
      )}
      {isStale && <StaleNotice onRetry={refresh} />}
      <div className="tandem-sync-actions">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => openModal(drawer)}>
          Sync to Stripe
        </Button>
        {dashboard && (
          <a href={dashboard} target="_blank" rel="noreferrer">
            Open in Stripe
          </a>
        )}
      </div>
      <BillingSyncDrawer slug={drawer} address={address} onAsked={refresh} />
    </section>
  )
}
