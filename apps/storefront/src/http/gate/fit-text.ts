/**
 * Whether a text can be kept by both systems: whole characters only (no half of a surrogate pair) and no control
 * characters but tab and line ends. PostgreSQL refuses NUL, and JSON of half a pair is no UTF-8.
 */
export function isFitText(text: string): boolean {
  return !/[\p{Cs}\p{Cc}]/u.test(text.replace(/[\t\n\r]/g, ''))
}

/** Reads what a part of an address says; null when it is not UTF-8 or says what nobody can keep. */
export function fitPartOf(encoded: string): string | null {
  try {
    const text = decodeURIComponent(encoded)
    return isFitText(text) ? text : null
  } catch {
    return null
  }
}
