'use client'

import { Banner, Button, ShimmerEffect } from '@payloadcms/ui'
import type { ReactNode } from 'react'

export function Loading({ what }: { what: string }) {
  return (
    <div aria-busy="true" role="status" aria-label={`Loading ${what}`}>
      <ShimmerEffect height="4rem" />
      <ShimmerEffect height="10rem" />
    </div>
  )
}

export function Failed({
  what,
  error,
  onRetry,
}: {
  what: string
  error: string
  onRetry: () => Promise<void>
}) {
  return (
    <div role="alert">
      <Banner type="error">
        {what} could not be read: {error}.
      </Banner>
      <Button buttonStyle="secondary" size="small" onClick={() => void onRetry()}>
        Retry
      </Button>
    </div>
  )
}

export function Nothing({ children }: { children: ReactNode }) {
  return <p className="tandem-nothing tandem-empty">{children}</p>
}

/** New rows wait until they are asked for: nothing moves under the hand that is about to press. */
export function Changed({ label, onShow }: { label: string | null; onShow: () => Promise<void> }) {
  return (
    <p role="status" className="tandem-changed">
      {label && (
        <Button buttonStyle="pill" size="small" margin={false} onClick={() => void onShow()}>
          {label}. Show
        </Button>
      )}
    </p>
  )
}

export function More({ onMore }: { onMore: (() => Promise<void>) | null }) {
  if (!onMore) return null
  return (
    <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void onMore()}>
      Show more
    </Button>
  )
}
