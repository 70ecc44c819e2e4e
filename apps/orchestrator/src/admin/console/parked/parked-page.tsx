'use client'

import { ConsoleTabs, useTab } from '../console-tabs.tsx'
import { CausesTab } from './causes-tab.tsx'
import { RecordsTab } from './records-tab.tsx'
import { ReplaysTab } from './replays-tab.tsx'

const TABS = {
  parked: 'Needs attention',
  waiting: 'Waiting',
  discarded: 'Ignored',
  replays: 'Replays',
} as const

export function ParkedPage() {
  const tab = useTab(TABS, 'parked')
  return (
    <>
      <ConsoleTabs tabs={TABS} tab={tab} label="Parked work" />
      {tab === 'parked' && <CausesTab />}
      {tab === 'replays' && <ReplaysTab />}
      {tab === 'waiting' && (
        <RecordsTab key={tab} state="waiting" title="Waiting" empty="Nothing is waiting to sync." />
      )}
      {tab === 'discarded' && (
        <RecordsTab
          key={tab}
          state="discarded"
          title="Ignored"
          empty="Nothing is ignored. Records that somebody chose to ignore are listed here."
        />
      )}
    </>
  )
}
