'use client'

import type { DefaultCellComponentProps } from 'payload'

/** Milliseconds as people read them. */
export function DurationCell({ cellData }: DefaultCellComponentProps) {
  if (typeof cellData !== 'number') return null
  return <span style={{ fontVariantNumeric: 'tabular-nums' }}>{formatDuration(cellData)}</span>
}

const formatDuration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
