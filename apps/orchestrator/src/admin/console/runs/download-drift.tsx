'use client'

import { Button, toast } from '@payloadcms/ui'
import type { FoundDrift, Run } from '@tandem/contracts/operators'
import { useState } from 'react'
import { call } from '../../call.ts'
import { driftCsv } from './drift-csv.ts'

const PAGE = 1_000

/** All that a run has found, as a file. */
export function DownloadDrift({ run }: { run: Run }) {
  const [isReading, setIsReading] = useState(false)
  async function download() {
    setIsReading(true)
    const drift = await readAll(run.id)
    setIsReading(false)
    if (typeof drift === 'string') return toast.error(`Could not load the list: ${drift}.`)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([driftCsv(drift)], { type: 'text/csv;charset=utf-8' }))
    link.download = `drift-${run.entity}-${run.id}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <Button
      buttonStyle="secondary"
      size="small"
      margin={false}
      disabled={isReading}
      onClick={() => void download()}
    >
      {isReading ? 'Loading…' : 'Download as CSV'}
    </Button>
  )
}

/** @returns why not, where it can't be read. */
async function readAll(run: string): Promise<FoundDrift[] | string> {
  const all: FoundDrift[] = []
  let after: string | null = null
  do {
    const from: string = after === null ? '' : `&after=${encodeURIComponent(after)}`
    const answered = await call<{ drift: FoundDrift[]; next: string | null }>(
      'GET',
      `/api/reconcile/${encodeURIComponent(run)}?limit=${PAGE}${from}`,
    )
    if (!answered.ok) return answered.error
    all.push(...answered.answer.drift)
    after = answered.answer.next
  } while (after !== null)
  return all
}
