'use client'

import type { Paged } from '@tandem/contracts/operators'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../call.ts'
import { listChange } from './list-change.ts'
import { useAutoRefresh } from './use-auto-refresh.ts'
import type { Live } from './use-live.ts'

type Read<Row> = {
  readonly rows?: readonly Row[]
  readonly next?: string | null
  readonly error?: string
  readonly at?: Date
  /** How the list's beginning differs by now from what is shown. */
  readonly changed?: string | null
}

/** The rows that a list shows, and their age. */
export type PagedList<Row> = Live<readonly Row[]> & {
  /** Words for how it has changed since, to be asked for. */
  readonly changed: string | null
  readonly more: (() => Promise<void>) | null
}

/**
 * A list that is read page by page. Whether it has changed is looked at every ten seconds; what is shown
 * stays under the reader's eyes until he asks for the new ones.
 *
 * @param address with its query, without `after`.
 */
export function usePaged<Row extends { readonly id: string }>(address: string): PagedList<Row> {
  const [read, setRead] = useState<Read<Row>>({})
  const latest = useRef(0)

  const load = useCallback(
    async (after: string | null) => {
      const asked = ++latest.current
      const url = after === null ? address : `${address}&after=${encodeURIComponent(after)}`
      const answered = await call<Paged<Row>>('GET', url)
      if (asked !== latest.current) return
      setRead((before) => {
        if (!answered.ok) return { ...before, error: answered.error }
        const { rows, next } = answered.answer
        if (after === null) return { rows, next, at: new Date() }
        return { ...before, rows: [...(before.rows ?? []), ...rows], next }
      })
    },
    [address],
  )
  const refresh = useCallback(() => load(null), [load])
  useEffect(() => void refresh(), [refresh])

  const look = useCallback(async () => {
    const asked = latest.current
    const answered = await call<Paged<Row>>('GET', address)
    if (asked !== latest.current) return
    setRead(({ error: _, ...before }) => {
      if (!answered.ok) return { ...before, error: answered.error }
      return { ...before, at: new Date(), changed: listChange(before.rows ?? [], answered.answer.rows) }
    })
  }, [address])

  const { rows, next = null, error, at, changed = null } = read
  const auto = useAutoRefresh(rows || error ? read : null, rows ? look : refresh)
  return {
    ...auto,
    answer: rows,
    error,
    at,
    changed,
    refresh,
    more: next === null ? null : () => load(next),
  }
}
