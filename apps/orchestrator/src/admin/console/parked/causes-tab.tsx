'use client'

import { Button, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { ParkedGroup } from '@tandem/contracts/operators'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useCallback, useState } from 'react'
import { formatNumber } from '../format-number.ts'
import { Loading, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { onRowKey } from '../row-keys.ts'
import { jobsAddress } from '../rows-address.ts'
import { useLive } from '../use-live.ts'
import { causeKey } from './cause.ts'
import { CauseCard } from './cause-card.tsx'
import { RetryDrawer, type ToRetry } from './retry-drawer.tsx'

/** Shows what is parked, by its cause. */
export function CausesTab() {
  const asked = useSearchParams()
  const [integration, entity] = [asked.get('integration'), asked.get('entity')]
  const live = useLive<{ groups: ParkedGroup[] }>('/api/parked?limit=1')
  const all = live.answer?.groups
  const groups = all?.filter(
    (group) =>
      (integration === null || group.integration === integration) &&
      (entity === null || group.entity === entity),
  )
  const router = useRouter()
  const { refresh } = live
  const onDone = useCallback(async () => {
    await refresh()
    // The navigation's badges are the server's.
    router.refresh()
  }, [refresh, router])
  // The drawer outlives the cause that it was opened for, which is gone once all of it is up to date.
  const { openModal } = useModal()
  const drawer = useDrawerSlug('retry')
  const [chosen, setChosen] = useState<ToRetry>({ wanted: { expected: 0 }, what: '' })
  const retry = (toRetry: ToRetry) => {
    setChosen(toRetry)
    openModal(drawer)
  }
  const total = all?.reduce((sum, { count }) => sum + count, 0) ?? 0

  return (
    <>
      <LiveHeader title="Needs attention" live={live}>
        {groups && groups.length > 1 && groups.length === all?.length && (
          <Button
            size="small"
            margin={false}
            onClick={() => retry({ wanted: { expected: total }, what: 'Everything parked' })}
          >
            Retry all {formatNumber(total)}
          </Button>
        )}
      </LiveHeader>
      {!groups && !live.error && <Loading what="parked work" />}
      {groups?.length === 0 && (
        <Nothing>
          Nothing needs attention{all?.length === 0 ? '' : ' of this kind'}. Recent failures are in the{' '}
          <a href={jobsAddress({ outcome: ['retry', 'parked'] })}>history</a>.
        </Nothing>
      )}
      {groups && groups.length > 0 && (
        <>
          <p className="tandem-nothing">
            Keyboard shortcuts in the list: j and k move, Enter opens, r retries.
          </p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed by a key are buttons of their own */}
          <div className="tandem-cards" onKeyDown={onRowKey}>
            {groups.map((group) => (
              <CauseCard key={causeKey(group)} group={group} onRetry={retry} onDone={onDone} />
            ))}
          </div>
        </>
      )}
      <RetryDrawer slug={drawer} {...chosen} onDone={onDone} />
    </>
  )
}
