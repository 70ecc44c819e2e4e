import { isFitText } from './fit-text.ts'

/** Reads a plain form's body; null when it is not UTF-8, or holds what neither system can keep. */
export function formOf(body: Buffer): URLSearchParams | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
    decodeURIComponent(text.replaceAll('+', ' '))
    const form = new URLSearchParams(text)
    return [...form].flat().every(isFitText) ? form : null
  } catch {
    return null
  }
}
