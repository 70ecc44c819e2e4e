'use client'

import type { ConflictLine } from '@tandem/contracts/operators'
import { useRouter, useSearchParams } from 'next/navigation.js'
import { ConsoleTabs, useTab } from '../console-tabs.tsx'
import { Changed, Loading, More, Nothing } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { onRowKey } from '../row-keys.ts'
import { usePaged } from '../use-paged.ts'
import { ConflictCard } from './conflict-card.tsx'

const TABS = { open: 'Open', resolved: 'Resolved' } as const

export function ConflictsPage() {
  const tab = useTab(TABS, 'open')
  return (
    <>
      <ConsoleTabs tabs={TABS} tab={tab} label="Conflicts" />
      <Conflicts key={tab} status={tab} />
    </>
  )
}

/** Fields that both sides changed, the latest first. */
function Conflicts({ status }: { status: keyof typeof TABS }) {
  const asked = useSearchParams()
  const only = ['integration', 'entity', 'remoteId', 'medusaId']
    .map((name) => [name, asked.get(name)] as const)
    .flatMap(([name, value]) => (value === null ? [] : `&${name}=${encodeURIComponent(value)}`))
    .join('')
  const live = usePaged<ConflictLine>(`/api/conflicts?status=${status}&limit=10${only}`)
  const { answer: rows, error, more } = live
  const router = useRouter()
  const onResolved = async () => {
    await live.refresh()
    // The navigation's badges are the server's.
    router.refresh()
  }
  return (
    <>
      <LiveHeader title={status === 'open' ? 'Open conflicts' : 'Resolved conflicts'} live={live} />
      <p className="tandem-nothing">
        Both sides changed the same field before they had seen each other’s change. One value stood at once
        and the other was kept. Keys, while the focus is in the list: j and k go from one to the next.
      </p>
      <Changed label={live.changed} onShow={live.refresh} />
      {!rows && !error && <Loading what="the conflicts" />}
      {rows?.length === 0 && (
        <Nothing>
          {status === 'open' ? 'No open conflicts. Both sides agree.' : 'No resolved conflicts yet.'}
        </Nothing>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed by a key are buttons of their own */}
      <div className="tandem-cards" onKeyDown={onRowKey}>
        {rows?.map((line) => (
          <ConflictCard key={line.id} line={line} onResolved={onResolved} />
        ))}
      </div>
      <More onMore={more} />
    </>
  )
}
