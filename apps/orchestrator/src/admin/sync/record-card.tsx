'use client'

import { Button, Pill, useDrawerSlug, useFormModified, useModal } from '@payloadcms/ui'
import type { RecordSync } from '@tandem/contracts/operators'
import { directionLabel, entityLabel, STATE_STYLES, stateDetail, stateLabel } from '@tandem/sync-labels'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef } from 'react'
import { consoleAddress } from '../console/console-pages.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { LastSynced } from './last-synced.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { SyncNowDrawer } from './sync-now-drawer.tsx'
import { syncAddress, useSync } from './use-sync.ts'

type Props = {
  readonly initial: RecordSync
  readonly isOperator: boolean
  readonly medusaUrl: string | null
}

/** One record: how it stands, when it was last written on each side, and the ways to more. */
export function RecordCard({ initial, isOperator, medusaUrl }: Props) {
  const { sync, isStale, refresh } = useSync(initial, syncAddress(initial))
  const { openModal } = useModal()
  useFollowDocument(sync)
  const history = useDrawerSlug(`history-of-${sync.entity}`)
  const now = useDrawerSlug(`sync-now-${sync.entity}`)
  const detail = stateDetail(sync)
  const conflicts = `${consoleAddress('conflicts')}?medusaId=${encodeURIComponent(sync.remoteId)}`

  return (
    <section className="tandem-sync-card" aria-label={`Sync of ${entityLabel(sync.entity)}`}>
      <h3>{entityLabel(sync.entity)}</h3>
      <div role="status">
        <Pill pillStyle={STATE_STYLES[sync.state]} size="small" className="tandem-sync-state">
          {stateLabel(sync)}
        </Pill>
        {detail && <p>{detail}</p>}
        {sync.error && sync.state !== 'in-step' && <p className="tandem-sync-error">{sync.error}</p>}
      </div>
      {isOperator && sync.openConflicts > 0 && <a href={conflicts}>See conflicts</a>}
      <dl>
        {sync.lastSync.map(({ direction, at }) => (
          <div key={direction}>
            <dt>{directionLabel(direction)}</dt>
            <dd>{at ? <LastSynced at={at} /> : 'Not synced recently'}</dd>
          </div>
        ))}
      </dl>
      {isStale && <StaleNotice onRetry={refresh} />}
      <div className="tandem-sync-actions">
        {isOperator && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => openModal(now)}>
            Sync now
          </Button>
        )}
        <Button buttonStyle="subtle" size="small" margin={false} onClick={() => openModal(history)}>
          History
        </Button>
        {medusaUrl && (
          <a href={medusaUrl} target="_blank" rel="noreferrer">
            Open in Medusa
          </a>
        )}
      </div>
      {isOperator && <SyncNowDrawer slug={now} record={sync} onAsked={refresh} />}
      <HistoryDrawer slug={history} sync={sync} isOperator={isOperator} />
    </section>
  )
}

/**
 * Shows the document anew when sync has written it, unless somebody is in the middle of changing it: what
 * they have typed is theirs.
 */
function useFollowDocument({ lastSync }: RecordSync): void {
  const router = useRouter()
  const isModified = useFormModified()
  const written = lastSync.find(({ direction }) => direction === 'medusa-to-payload')?.at
  const shown = useRef(written)
  useEffect(() => {
    if (shown.current === written || isModified) return
    shown.current = written
    router.refresh()
  }, [written, isModified, router])
}
