/** p50, p95, p99 and maximum of some durations in ms (nearest rank). */
export type Summary = { count: number; p50: number; p95: number; p99: number; max: number }

export function summarize(durationsMs: readonly number[]): Summary {
  const sorted = [...durationsMs].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) }
}

export function printSummaries(rows: Readonly<Record<string, readonly number[]>>): void {
  const width = Math.max(...Object.keys(rows).map((name) => name.length))
  console.log(
    `${'ms'.padEnd(width)}  ${['n', 'p50', 'p95', 'p99', 'max'].map((head) => head.padStart(7)).join('')}`,
  )
  for (const [name, durations] of Object.entries(rows)) {
    const { count, ...times } = summarize(durations)
    const cells = [String(count), ...Object.values(times).map((ms) => ms.toFixed(0))]
    console.log(`${name.padEnd(width)}  ${cells.map((cell) => cell.padStart(7)).join('')}`)
  }
}
