'use client'

import { useRowLabel } from '@payloadcms/ui'

type Row = { title?: string; name?: string; question?: string; heading?: string; label?: string }

/** Names a row of a list by its own words, so that a closed row can be told from the next. */
export function RowTitle() {
  const { data, rowNumber } = useRowLabel<Row>()
  const words = data.title ?? data.name ?? data.question ?? data.heading ?? data.label
  return <span>{words || `Row ${(rowNumber ?? 0) + 1}`}</span>
}
