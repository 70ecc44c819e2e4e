'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../call.ts'
import { type AutoRefresh, useAutoRefresh } from './use-auto-refresh.ts'

/** The data that a page of the console shows, and its age. */
export type Live<Answer> = AutoRefresh & {
  /** The latest answer; undefined before the first one. */
  readonly answer: Answer | undefined
  /** Why the latest attempt failed; what was read before it is still there. */
  readonly error: string | undefined
  /** When the latest answer came. */
  readonly at: Date | undefined
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
  const latest = useRef(0)

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

  const { answer, error, at } = read
  const auto = useAutoRefresh(answer || error ? read : null, refresh, {
    soon: answer !== undefined && !error && isUnderWay(answer),
    always: isAskedFor,
  })
  return { ...auto, answer, error, at, refresh }
}
