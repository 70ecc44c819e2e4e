/** Answers which of so many suggestions an arrow leads to; null is the field itself, before the first and after the last. */
export function moveChoice(key: string, chosen: number | null, count: number): number | null {
  const places = count + 1
  const at = chosen === null ? 0 : chosen + 1
  const next = key === 'ArrowDown' ? (at + 1) % places : (at + places - 1) % places
  return next === 0 ? null : next - 1
}
