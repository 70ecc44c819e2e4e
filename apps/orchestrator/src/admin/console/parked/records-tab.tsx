'use client'

import type { ParkedLink, ParkedQuery } from '@tandem/contracts/operators'
import { Changed } from '../list-states.tsx'
import { LiveHeader } from '../live-header.tsx'
import { usePaged } from '../use-paged.ts'
import { RecordRows } from './record-rows.tsx'

type Props = { readonly state: ParkedQuery['state']; readonly title: string; readonly empty: string }

/** Records in one state, the longest waiting first. */
export function RecordsTab({ state, title, empty }: Props) {
  const list = usePaged<ParkedLink>(`/api/parked?state=${state}`)
  return (
    <>
      <LiveHeader title={title} live={{ ...list, error: undefined }} />
      <Changed label={list.changed} onShow={list.refresh} />
      <RecordRows list={list} what="the records" empty={empty} />
    </>
  )
}
