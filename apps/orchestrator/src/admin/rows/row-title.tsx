'use client'

import { useRowLabel } from '@payloadcms/ui'

type Row = Partial<Record<'title' | 'name' | 'question' | 'heading' | 'label' | 'field', string>>

/** Names a row of a list by its own words, so that a closed row can be told from the next. */
export function RowTitle() {
  const { data, rowNumber } = useRowLabel<Row>()
  const words = data.title ?? data.name ?? data.question ?? data.heading ?? data.label ?? data.field
  return <span>{words || `Row ${(rowNumber ?? 0) + 1}`}</span>
}
