/** Numbers as the console writes them. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Tenths only where they matter. */
export const formatNumber = (value: number): string =>
  value > 0 && value < 10 ? tenths.format(value) : whole.format(value)

/** A share of 0 to 1 as percent. What is not all is never rounded to all, and what is not none never to none. */
export function formatShare(share: number): string {
  const percent = share * 100
  if (percent > 0 && percent < 0.1) return '< 0.1 %'
  if (percent < 100 && percent > 99.9) return '> 99.9 %'
  return `${tenths.format(percent)} %`
}

const UNITS: readonly (readonly [string, number])[] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1_000],
]

/** Milliseconds as people read them: two units at most. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 10_000) return `${tenths.format(milliseconds / 1_000)} s`
  const first = UNITS.findIndex(([, size]) => milliseconds >= size)
  const [unit, size] = UNITS[first] ?? ['s', 1_000]
  const [nextUnit, nextSize] = UNITS[first + 1] ?? []
  const count = Math.floor(milliseconds / size)
  const rest = nextSize === undefined ? 0 : Math.floor((milliseconds % size) / nextSize)
  return rest === 0 ? `${count} ${unit}` : `${count} ${unit} ${rest} ${nextUnit}`
}
