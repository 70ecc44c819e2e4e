import type { KeyboardEvent } from 'react'

const ROWS = '[data-row]'

/**
 * Keys of a list, while the focus is in it: j and k (or the arrows) go from row to row; a row's button that
 * names a key in `data-key` is pressed by that key.
 */
export function onRowKey(event: KeyboardEvent<HTMLElement>): void {
  // A list within a row has answered already.
  if (event.defaultPrevented) return
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const list = event.currentTarget
  const rows = [...list.querySelectorAll<HTMLElement>(ROWS)].filter((row) => !isWithinRow(row, list))
  const here = rows.findIndex((row) => event.target instanceof Node && row.contains(event.target))
  const step = STEPS[event.key]
  if (step !== undefined) {
    event.preventDefault()
    rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus()
    return
  }
  // Enter on a button or a link is that button's own.
  if (event.key === 'Enter' && event.target !== rows[here]) return
  const button = rows[here]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  if (!button) return
  event.preventDefault()
  button.click()
}

function isWithinRow(row: HTMLElement, list: HTMLElement): boolean {
  const around = row.parentElement?.closest(ROWS)
  return around !== null && around !== undefined && list.contains(around)
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
