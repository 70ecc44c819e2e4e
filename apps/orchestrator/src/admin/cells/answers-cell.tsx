'use client'

import type { DefaultCellComponentProps } from 'payload'

const LONGEST = 160

/** Shows what a visitor has sent, as far as it fits into a line. */
export function AnswersCell({ cellData }: DefaultCellComponentProps) {
  if (!Array.isArray(cellData)) return null
  const words = cellData.map((row: unknown) => String(Object(row).value ?? '')).join(' · ')
  return <span dir="auto">{words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}</span>
}
