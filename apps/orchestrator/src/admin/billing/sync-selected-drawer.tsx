'use client'

import { Banner, Button, ShimmerEffect, useModal } from '@payloadcms/ui'
import { MOST_COMPARED, type SelectedDocument } from '@tandem/contracts/operators'
import { useEffect, useRef, useState } from 'react'
import type { BilledEntity } from '../../billing/billed-entity.ts'
import { PreviewOfSelected } from './preview-of-selected.tsx'
import { askAbout, idsOf } from './selected-ids.ts'

type Props = {
  readonly entity: BilledEntity
  readonly slug: string
  /** The list's own query, of all that match; null where rows were chosen. */
  readonly query: string | null
  readonly chosen: readonly number[]
}

type Look = { readonly ids: readonly number[]; readonly compared: readonly SelectedDocument[] }

const LOOK_MS = 1_500

/** Shows what a sync of several documents would change, has it done, and how far it is. Each opening looks anew. */
export function SyncSelectedDrawer({ entity, slug, query, chosen }: Props) {
  const [look, setLook] = useState<Look | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const isOver = useRef(false)
  const { closeModal } = useModal()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen while the drawer is open is the next one's.
  useEffect(() => {
    isOver.current = false
    void compare().then((found) => {
      if (isOver.current) return
      if (typeof found === 'string') setError(found)
      else setLook(found)
    })
    return () => {
      isOver.current = true
    }
  }, [])

  async function compare(): Promise<Look | string> {
    const ids = query === null ? [...chosen] : await idsOf(entity, query)
    if (typeof ids === 'string') return ids
    if (ids.length === 0) return 'There is nothing to sync.'
    const compared = await askAbout(entity, 'preview', ids.slice(0, MOST_COMPARED))
    return typeof compared === 'string' ? compared : { ids, compared }
  }

  async function sync(ids: readonly number[]) {
    setProgress({ all: ids.length, left: ids.length, failed: 0 })
    const asked = await askAbout(entity, 'sync', ids)
    if (typeof asked === 'string') return void setError(asked)
    // Only what still waits is asked about again.
    let waiting = asked.map(({ documentId }) => Number(documentId))
    let failed = 0
    while (waiting.length > 0 && !isOver.current) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const states = await askAbout(entity, 'state', waiting)
      if (typeof states === 'string') return void setError(states)
      failed += states.filter(({ state }) => state === 'parked').length
      waiting = states.filter(({ state }) => state === 'waiting').map(({ documentId }) => Number(documentId))
      setProgress({ all: asked.length, left: waiting.length, failed })
    }
  }

  if (error)
    return (
      <div role="alert">
        <Banner type="error">{error}</Banner>
      </div>
    )
  if (progress) return <Progressing {...progress} onClose={() => closeModal(slug)} />
  if (!look)
    return (
      <div aria-busy="true" role="status" aria-label="Comparing with Stripe">
        <ShimmerEffect height="8rem" />
      </div>
    )
  return (
    <>
      <PreviewOfSelected {...look} />
      <Button onClick={() => void sync(look.ids)}>{`Sync ${look.ids.length}`}</Button>
    </>
  )
}

type Progress = { readonly all: number; readonly left: number; readonly failed: number }

function Progressing({ all, left, failed, onClose }: Progress & { readonly onClose: () => void }) {
  return (
    <div role="status">
      <p>
        {left === 0
          ? `All ${all} were looked at.`
          : `${all - left} of ${all} looked at. It goes on when this is closed.`}
      </p>
      <p>
        <progress max={all} value={all - left} aria-label="Looked at" />
      </p>
      {failed > 0 && <Banner type="error">{`${failed} need attention: their documents say why.`}</Banner>}
      <Button buttonStyle="secondary" onClick={onClose}>
        Close
      </Button>
    </div>
  )
}
