'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

const REFRESH_MS = 10_000
/** While something is on its way. */
const SOON_MS = 2_000

const REMEMBERED = 'tandem-auto-refresh'

/** Keeps whether pages refresh themselves: one choice for all of them, remembered in this browser. */
export type AutoRefresh = { readonly isAuto: boolean; setAuto(isAuto: boolean): void }

/**
 * Refreshes a while after each reading, and when somebody comes back to the page; never one that nobody looks
 * at.
 *
 * @param read what was read last; null while nothing was. Each new one asks for the next.
 * @param when `soon` while something is under way; `always` also where it is switched off.
 */
export function useAutoRefresh(
  read: object | null,
  refresh: () => Promise<void>,
  when: { soon?: boolean; always?: boolean } = {},
): AutoRefresh {
  const [isAuto, setIsAuto] = useState(true)
  useEffect(() => setIsAuto(localStorage.getItem(REMEMBERED) !== 'off'), [])
  const due = useRef(refresh)
  due.current = refresh

  const isOn = isAuto || when.always === true
  const wait = when.soon ? SOON_MS : REFRESH_MS
  useEffect(() => {
    if (!isOn || read === null) return
    const look = () => document.visibilityState === 'visible' && void due.current()
    const timer = setTimeout(look, wait)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [read, isOn, wait])

  const setAuto = useCallback((on: boolean) => {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off')
    setIsAuto(on)
  }, [])
  return { isAuto, setAuto }
}
