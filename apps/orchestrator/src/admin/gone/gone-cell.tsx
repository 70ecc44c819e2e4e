'use client'

import { Pill } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { Gone } from '../../fields/gone-notice.ts'

/** In a list: that what a document belonged to is gone. Nothing while it is there. */
export function GoneCell({ rowData, of, state }: DefaultCellComponentProps & Gone) {
  if (rowData?.[of]) return null
  return (
    <Pill pillStyle="warning" size="small">
      {state}
    </Pill>
  )
}
