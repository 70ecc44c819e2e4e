'use client'

import type { DefaultCellComponentProps } from 'payload'

/** An error's code; a dash when all went well. */
export function ErrorCell({ cellData }: DefaultCellComponentProps) {
  return typeof cellData === 'string' && cellData !== '' ? <code>{cellData}</code> : <span>—</span>
}
