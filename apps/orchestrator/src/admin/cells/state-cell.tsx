'use client'

import { Pill } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import type { ComponentProps } from 'react'

type Style = NonNullable<ComponentProps<typeof Pill>['pillStyle']>

/** Red asks for a person, amber is on its way or undecided, the rest is calm. Payload's "success" is blue. */
const STYLES: Record<string, Style> = {
  created: 'success',
  updated: 'success',
  processed: 'success',
  published: 'success',
  approved: 'success',
  retry: 'warning',
  open: 'warning',
  pending: 'warning',
  proposed: 'warning',
  failed: 'error',
  parked: 'error',
  refused: 'error',
  rejected: 'error',
  suspended: 'error',
}

/** A state in a list, as a pill of its colour and word. */
export function StateCell({ cellData }: DefaultCellComponentProps) {
  if (typeof cellData !== 'string' || cellData === '') return null
  return (
    <Pill pillStyle={STYLES[cellData] ?? 'light'} size="small">
      {cellData}
    </Pill>
  )
}
