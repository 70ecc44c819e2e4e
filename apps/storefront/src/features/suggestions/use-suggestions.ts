import { useEffect, useState } from 'react'
import { useFrame } from '../../store/frame.ts'
import type { Suggestions } from './answer-suggestions.ts'
import { loadSuggestions } from './load-suggestions.ts'

/** Who types fast is asked for once. */
const PAUSE_MS = 150

/**
 * Suggestions for what was typed: those before stay until the next ones are there. null when nothing was typed or
 * they can't be had: the search itself needs none.
 */
export function useSuggestions(typed: string): Suggestions | null {
  const { params } = useFrame()
  const { store, locale } = params
  const words = typed.trim()
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null)
  useEffect(() => {
    if (words === '') {
      setSuggestions(null)
      return
    }
    const leaving = new AbortController()
    const timer = setTimeout(() => {
      loadSuggestions({ data: { store, locale, words }, signal: leaving.signal })
        .catch(() => null)
        .then((answer) => {
          if (!leaving.signal.aborted) setSuggestions(answer)
        })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [words, store, locale])
  return suggestions
}
