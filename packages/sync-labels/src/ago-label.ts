const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
]

/** Answers how long ago something was: `just now`, `3 min ago`, `2 d ago`. */
export function agoLabel(at: string, now: number): string {
  const elapsed = now - Date.parse(at)
  const [unit, size] = UNITS.find(([, size]) => elapsed >= size) ?? []
  return size === undefined ? 'just now' : `${Math.floor(elapsed / size)} ${unit} ago`
}
