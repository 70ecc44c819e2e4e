'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { RecordSync } from '@tandem/contracts/operators'
import { useCallback, useEffect, useRef, useState } from 'react'

/** The interval of refreshing while something is on its way, and somebody is looking. */
const REFRESH_MS = 2_000

/** Answers where a record's sync is read, asked for and previewed. */
export const syncAddress = ({ entity, remoteId }: Pick<RecordSync, 'entity' | 'remoteId'>): string =>
  `/api/sync/${entity}/${encodeURIComponent(remoteId)}`

/**
 * How a record or a document stands with its other side, read again after the document was saved, when the window comes back to the front, and
 * every few seconds while something waits.
 */
export function useSync<Sync extends Pick<RecordSync, 'state'>>(initial: Sync, address: string) {
  const [sync, setSync] = useState(initial)
  const [isStale, setIsStale] = useState(false)

  const refresh = useCallback(async (): Promise<void> => {
    try {
      const response = await fetch(address, { credentials: 'same-origin' })
      if (!response.ok) throw new Error(`answered ${response.status}`)
      const answer: { sync: Sync } = await response.json()
      setSync(answer.sync)
      setIsStale(false)
    } catch {
      // What was read last is still shown, and said to be old.
      setIsStale(true)
    }
  }, [address])

  const { lastUpdateTime } = useDocumentInfo()
  const seen = useRef(lastUpdateTime)
  useEffect(() => {
    if (seen.current === lastUpdateTime) return
    seen.current = lastUpdateTime
    void refresh()
  }, [lastUpdateTime, refresh])

  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [refresh])

  // Depends on the whole answer, so that each one that still waits asks for the next.
  useEffect(() => {
    if (sync.state !== 'waiting' || document.visibilityState !== 'visible') return
    const timer = setTimeout(() => void refresh(), REFRESH_MS)
    return () => clearTimeout(timer)
  }, [sync, refresh])

  return { sync, isStale, refresh }
}
