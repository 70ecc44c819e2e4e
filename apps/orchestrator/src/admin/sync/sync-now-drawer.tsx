'use client'

import { Drawer } from '@payloadcms/ui'
import type { RecordSync } from '@tandem/contracts/operators'
import { entityLabel, wouldDoSomething } from '@tandem/sync-labels'
import { AskForSync } from './ask-for-sync.tsx'
import { PreviewChanges } from './preview-changes.tsx'
import { syncAddress } from './use-sync.ts'

type Props = {
  readonly slug: string
  readonly record: RecordSync
  readonly onAsked: () => Promise<void>
}

/** Shows what a sync of a record would change before it is asked for. */
export function SyncNowDrawer({ slug, record, onAsked }: Props) {
  const asking = { slug, address: syncAddress(record), wouldDoSomething, onAsked }
  return (
    <Drawer slug={slug} title={`Sync ${entityLabel(record.entity).toLowerCase()} now?`}>
      <AskForSync {...asking} failure="Both sides could not be compared">
        {(preview) => <PreviewChanges preview={preview} />}
      </AskForSync>
    </Drawer>
  )
}
