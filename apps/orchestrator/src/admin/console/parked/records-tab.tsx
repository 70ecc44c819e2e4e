'use client'

import type { ParkedQuery } from '@tandem/contracts'
import { useCallback } from 'react'
import { RecordRows } from './record-rows.tsx'

type Props = { readonly state: ParkedQuery['state']; readonly title: string; readonly empty: string }

/** Records in one state, the longest waiting first. */
export function RecordsTab({ state, title, empty }: Props) {
  const nothingElse = useCallback(async () => {}, [])
  return (
    <>
      <div className="tandem-console-header">
        <h1>{title}</h1>
      </div>
      <RecordRows
        address={`/api/parked?state=${state}`}
        what="the records"
        empty={empty}
        onDone={nothingElse}
      />
    </>
  )
}
