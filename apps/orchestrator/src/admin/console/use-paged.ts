'use client'

import type { Paged } from '@tandem/contracts'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../call.ts'

type Read<Row> = { readonly rows?: readonly Row[]; readonly next?: string | null; readonly error?: string }

/**
 * A list that is read page by page.
 *
 * @param address with its query, without `after`.
 */
export function usePaged<Row>(address: string) {
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
        return { rows: after === null ? rows : [...(before.rows ?? []), ...rows], next }
      })
    },
    [address],
  )
  const reload = useCallback(() => load(null), [load])
  useEffect(() => void reload(), [reload])

  const { rows, next = null, error } = read
  return { rows, error, reload, more: next === null ? null : () => load(next) }
}
