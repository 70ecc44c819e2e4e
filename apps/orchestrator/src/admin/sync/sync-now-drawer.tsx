'use client'

import { Banner, Button, Drawer, ShimmerEffect, toast, useModal } from '@payloadcms/ui'
import type { Preview, RecordSync } from '@tandem/contracts'
import { entityWords, wouldDoSomething } from '@tandem/sync-words'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../call.ts'
import { PreviewChanges } from './preview-changes.tsx'
import { syncAddress } from './use-record-sync.ts'

type Props = {
  readonly slug: string
  readonly record: RecordSync
  readonly onAsked: () => Promise<void>
}

/** Shows what a sync would change before it is asked for. */
export function SyncNowDrawer({ slug, record, onAsked }: Props) {
  return (
    <Drawer slug={slug} title={`Sync ${entityWords(record.entity).toLowerCase()} now?`}>
      <SyncNow slug={slug} record={record} onAsked={onAsked} />
    </Drawer>
  )
}

type Look =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'seen'; readonly preview: Preview }

/** Mounted when the drawer opens, so that each opening looks anew. */
function SyncNow({ slug, record, onAsked }: Props) {
  const [look, setLook] = useState<Look>({ kind: 'loading' })
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()
  const address = syncAddress(record)

  const load = useCallback(async () => {
    setLook({ kind: 'loading' })
    const asked = await call<{ preview: Preview }>('GET', `${address}/preview`)
    setLook(
      asked.ok ? { kind: 'seen', preview: asked.answer.preview } : { kind: 'failed', error: asked.error },
    )
  }, [address])
  useEffect(() => void load(), [load])

  async function ask() {
    setIsAsking(true)
    const asked = await call('POST', address)
    setIsAsking(false)
    if (!asked.ok) return void toast.error(`It could not be asked for: ${asked.error}`)
    closeModal(slug)
    toast.success('Asked for. How it ended is shown beside the document.')
    await onAsked()
  }

  if (look.kind === 'loading') {
    return (
      <div aria-busy="true" role="status" aria-label="Comparing both sides">
        <ShimmerEffect height="3rem" />
        <ShimmerEffect height="8rem" />
      </div>
    )
  }
  if (look.kind === 'failed') {
    return (
      <div role="alert">
        <Banner type="error">Both sides could not be compared: {look.error}</Banner>
        <Button buttonStyle="secondary" onClick={() => void load()}>
          Retry
        </Button>
      </div>
    )
  }
  return (
    <>
      <PreviewChanges preview={look.preview} />
      <div className="tandem-sync-actions">
        {wouldDoSomething(look.preview) && (
          <Button disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? 'Asking…' : 'Sync now'}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          {wouldDoSomething(look.preview) ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </>
  )
}
