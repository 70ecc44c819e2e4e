'use client'

import { Button, useDrawerSlug, useModal } from '@payloadcms/ui'
import type { ParkedGroup } from '@tandem/contracts'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { useCallback, useState } from 'react'
import { Loading, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { numberWords } from '../number-words.ts'
import { onRowKey } from '../row-keys.ts'
import { jobsAddress } from '../rows-address.ts'
import { useLive } from '../use-live.ts'
import { CauseCard } from './cause-card.tsx'
import { RetryDrawer, type ToRetry } from './retry-drawer.tsx'

/** What is stopped, by its cause. */
export function CausesTab() {
  const entity = useSearchParams().get('entity')
  const live = useLive<{ groups: ParkedGroup[] }>('/api/parked?limit=1')
  const all = live.answer?.groups
  const groups = all?.filter((group) => entity === null || group.entity === entity)
  const router = useRouter()
  const { refresh } = live
  const onDone = useCallback(async () => {
    await refresh()
    // The navigation's badges are the server's.
    router.refresh()
  }, [refresh, router])
  // The drawer outlives the cause that it was opened for, which is gone once all of it is in step.
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
      <LiveHeader title="Stopped" live={live}>
        {groups && groups.length > 1 && entity === null && (
          <Button
            size="small"
            margin={false}
            onClick={() => retry({ wanted: { expected: total }, what: 'Everything that is stopped' })}
          >
            Retry all {numberWords(total)}
          </Button>
        )}
      </LiveHeader>
      {!groups && !live.error && <Loading what="what is stopped" />}
      {groups?.length === 0 && (
        <Nothing>
          Nothing is stopped{entity === null ? '' : ' of this kind'}. What has failed lately is in the{' '}
          <a href={jobsAddress({ outcome: ['retry', 'parked'] })}>history</a>.
        </Nothing>
      )}
      {groups && groups.length > 0 && (
        <>
          <p className="tandem-nothing">
            Keys, while the focus is in the list: j and k go from one to the next, Enter opens, r retries.
          </p>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed by a key are buttons of their own */}
          <div className="tandem-cards" onKeyDown={onRowKey}>
            {groups.map((group) => (
              <CauseCard
                key={`${group.entity} ${group.errorCode}`}
                group={group}
                onRetry={retry}
                onDone={onDone}
              />
            ))}
          </div>
        </>
      )}
      <RetryDrawer slug={drawer} {...chosen} onDone={onDone} />
    </>
  )
}
