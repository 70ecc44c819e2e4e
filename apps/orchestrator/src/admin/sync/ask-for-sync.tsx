'use client'

import { Banner, Button, ShimmerEffect, toast, useModal } from '@payloadcms/ui'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { call } from '../call.ts'

type Props<Preview> = {
  /** The drawer's. */
  readonly slug: string
  /** Where a sync is asked for; what it would change is told beneath it. */
  readonly address: string
  /** What is said when that could not be read. */
  readonly failure: string
  readonly wouldDoSomething: (preview: Preview) => boolean
  readonly onAsked: () => Promise<void>
  readonly children: (preview: Preview) => ReactNode
}

type Look<Preview> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'seen'; readonly preview: Preview }

/** Shows what a sync would change before it is asked for. Mounted when its drawer opens, so that each opening looks anew. */
export function AskForSync<Preview>(props: Props<Preview>) {
  const { slug, address, failure, wouldDoSomething, onAsked, children } = props
  const [look, setLook] = useState<Look<Preview>>({ kind: 'loading' })
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()

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
    if (!asked.ok) return void toast.error(`Sync failed to start: ${asked.error}`)
    closeModal(slug)
    toast.success('Sync requested. The result is shown beside the document.')
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
        <Banner type="error">
          {failure}: {look.error}
        </Banner>
        <Button buttonStyle="secondary" onClick={() => void load()}>
          Retry
        </Button>
      </div>
    )
  }
  const isSomething = wouldDoSomething(look.preview)
  return (
    <>
      {children(look.preview)}
      <div className="tandem-sync-actions">
        {isSomething && (
          <Button disabled={isAsking} onClick={() => void ask()}>
            {isAsking ? 'Working…' : 'Sync now'}
          </Button>
        )}
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          {isSomething ? 'Cancel' : 'Close'}
        </Button>
      </div>
    </>
  )
}
