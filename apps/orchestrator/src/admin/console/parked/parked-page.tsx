'use client'

import { ConsoleTabs, useTab } from '../console-tabs.tsx'
import { CausesTab } from './causes-tab.tsx'
import { RecordsTab } from './records-tab.tsx'
import { ReplaysTab } from './replays-tab.tsx'

const TABS = {
  stopped: 'Stopped',
  waiting: 'Waiting',
  discarded: 'Left as they are',
  replays: 'Replays',
} as const

export function ParkedPage() {
  const tab = useTab(TABS, 'stopped')
  return (
    <>
      <ConsoleTabs tabs={TABS} tab={tab} label="Parked work" />
      {tab === 'stopped' && <CausesTab />}
      {tab === 'replays' && <ReplaysTab />}
      {tab === 'waiting' && (
        <RecordsTab key={tab} state="waiting" title="Waiting" empty="Nothing waits. Both sides agree." />
      )}
      {tab === 'discarded' && (
        <RecordsTab
          key={tab}
          state="discarded"
          title="Left as they are"
          empty="Nothing was left as it is. Records that somebody discards are kept here."
        />
      )}
    </>
  )
}
