'use client'

import { Banner, Drawer } from '@payloadcms/ui'
import type { Change, DocumentPreview } from '@tandem/contracts/operators'
import { fieldLabel, NOTHING_WOULD_CHANGE } from '@tandem/sync-labels'
import { AskForSync } from '../sync/ask-for-sync.tsx'
import { ChangedFields } from '../sync/preview-changes.tsx'

type Props = { readonly slug: string; readonly address: string; readonly onAsked: () => Promise<void> }

/** Shows what a sync would change, here and in Stripe, before it is asked for. */
export function BillingSyncDrawer(props: Props) {
  return (
    <Drawer slug={props.slug} title="Sync to Stripe?">
      <AskForSync
        {...props}
        failure="Stripe could not be compared"
        wouldDoSomething={(preview: DocumentPreview) => !isNothing(preview) || preview.isPending}
      >
        {(preview) => <Preview preview={preview} />}
      </AskForSync>
    </Drawer>
  )
}

const isNothing = ({ changes, problem }: DocumentPreview): boolean =>
  !changes.remote && !changes.payload && !problem

function Preview({ preview }: { readonly preview: DocumentPreview }) {
  const { changes, conflicts, problem } = preview
  return (
    <div className="tandem-preview">
      {problem && (
        <Banner type="error">
          It would stop again: {problem.code}: {problem.message}
        </Banner>
      )}
      {isNothing(preview) && <Banner type="success">{NOTHING_WOULD_CHANGE}</Banner>}
      <Side where="Stripe" change={changes.remote} />
      <Side where="Payload" change={changes.payload} />
      {conflicts.length > 0 && (
        <Banner type="info">
          Changed on both sides: {conflicts.map(fieldLabel).join(', ')}. The overwritten value is kept under
          Conflicts.
        </Banner>
      )}
    </div>
  )
}

const KINDS = {
  create: 'It would be made in',
  update: 'It would change in',
  delete: 'It would be archived in',
}

function Side({ where, change }: { readonly where: string; readonly change: Change | null }) {
  return change && <ChangedFields title={`${KINDS[change.kind]} ${where}`} change={change} />
}
