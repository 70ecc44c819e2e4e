'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { RecordSync } from '@tandem/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'

/** How soon it is looked at again while something is on its way, and somebody is looking. */
const REFRESH_MS = 2_000

/** Where a record's sync is read, asked for and previewed. */
export const syncAddress = ({ entity, medusaId }: Pick<RecordSync, 'entity' | 'medusaId'>): string =>
  `/api/sync/${entity}/${encodeURIComponent(medusaId)}`

/**
 * How a record stands, read again after the document was saved, when the window comes back to the front, and
 * every few seconds while something waits.
 */
export function useRecordSync(initial: RecordSync) {
  const [sync, setSync] = useState(initial)
  const [isStale, setIsStale] = useState(false)
  const address = syncAddress(initial)

  const refresh = useCallback(async (): Promise<void> => {
    try {
      const response = await fetch(address, { credentials: 'same-origin' })
      if (!response.ok) throw new Error(`answered ${response.status}`)
      const answer: { sync: RecordSync } = await response.json()
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
