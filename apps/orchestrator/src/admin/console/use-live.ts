'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../call.ts'

const REFRESH_MS = 10_000
/** While something is on its way. */
const SOON_MS = 2_000

const REMEMBERED = 'tandem-auto-refresh'

/** What a page of the console shows, and how old it is. */
export type Live<Answer> = {
  /** The latest answer; undefined before the first one. */
  readonly answer: Answer | undefined
  /** Why the latest attempt failed; what was read before it is still there. */
  readonly error: string | undefined
  /** When the latest answer came. */
  readonly at: Date | undefined
  readonly isAuto: boolean
  setAuto(isAuto: boolean): void
  refresh(): Promise<void>
}

/**
 * Reads an address now, and again every ten seconds while the page is visible and nobody has switched that
 * off.
 *
 * @param isUnderWay whether an answer shows something that is going on, to be looked at again sooner.
 * @param isAskedFor whether a person has just asked for it: then it is followed to its end in any case.
 */
export function useLive<Answer extends object>(
  address: string,
  isUnderWay: (answer: Answer) => boolean = () => false,
  isAskedFor = false,
): Live<Answer> {
  const [read, setRead] = useState<{ address: string; answer?: Answer; at?: Date; error?: string }>({
    address,
  })
  const [isAuto, setIsAuto] = useState(true)
  const latest = useRef(0)
  const underWay = useRef(isUnderWay)
  underWay.current = isUnderWay

  useEffect(() => setIsAuto(localStorage.getItem(REMEMBERED) !== 'off'), [])

  const refresh = useCallback(async () => {
    const asked = ++latest.current
    const answered = await call<Answer>('GET', address)
    // An answer that was overtaken says nothing any more.
    if (asked !== latest.current) return
    setRead((before) => {
      if (answered.ok) return { address, answer: answered.answer, at: new Date() }
      const kept = before.address === address ? before : { address }
      return { ...kept, error: answered.error }
    })
  }, [address])

  useEffect(() => void refresh(), [refresh])

  // Depends on what was read, so that each answer asks for the next one.
  useEffect(() => {
    if (!isAuto && !isAskedFor) return
    const { answer, error } = read
    if (answer === undefined && error === undefined) return
    const wait = answer && !error && underWay.current(answer) ? SOON_MS : REFRESH_MS
    const timer = setTimeout(() => document.visibilityState === 'visible' && void refresh(), wait)
    const onReturn = () => document.visibilityState === 'visible' && void refresh()
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [read, isAuto, isAskedFor, refresh])

  const setAuto = useCallback((on: boolean) => {
    localStorage.setItem(REMEMBERED, on ? 'on' : 'off')
    setIsAuto(on)
  }, [])

  const { answer, error, at } = read
  return { answer, error, at, isAuto, setAuto, refresh }
}
