'use client'

import { Link } from '@payloadcms/ui'
import type { FoundDrift, Run } from '@tandem/contracts'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../call.ts'
import { Moment } from '../../sync/moment.tsx'
import { Failed, Loading, More, Nothing } from '../list-states.tsx'
import { jobsAddress } from '../rows-address.ts'
import { driftWords, isRunning } from './run-words.ts'

const PAGE = 100

type Read = { readonly drift?: readonly FoundDrift[]; readonly next?: string | null; readonly error?: string }

/** What a run has found: which records, and in which fields. */
export function DriftRows({ run }: { run: Run }) {
  const { drift, next, error, load } = useDrift(run.id)
  if (!drift) {
    return error ? (
      <Failed what="What it has found" error={error} onRetry={() => load(null)} />
    ) : (
      <Loading what="what it has found" />
    )
  }
  if (drift.length === 0) {
    return (
      <Nothing>
        {isRunning(run) ? 'Nothing has been found so far.' : 'Both sides agree: nothing was found.'}
      </Nothing>
    )
  }
  return (
    <>
      <div className="tandem-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">What differs</th>
              <th scope="col">Found</th>
            </tr>
          </thead>
          <tbody>
            {drift.map((found) => (
              <tr key={found.medusaId}>
                <th scope="row">
                  <Link
                    className="tandem-id"
                    href={jobsAddress({ entity: run.entity, medusaId: found.medusaId })}
                    prefetch={false}
                  >
                    {found.medusaId}
                  </Link>
                </th>
                <td>{driftWords(found)}</td>
                <td>
                  <Moment at={found.foundAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && <Failed what="The rest" error={error} onRetry={() => load(next ?? null)} />}
      <More onMore={next ? () => load(next) : null} />
    </>
  )
}

function useDrift(run: string) {
  const [read, setRead] = useState<Read>({})
  const load = useCallback(
    async (after: string | null) => {
      const from = after === null ? '' : `&after=${encodeURIComponent(after)}`
      const answered = await call<{ drift: readonly FoundDrift[]; next: string | null }>(
        'GET',
        `/api/reconcile/${encodeURIComponent(run)}?limit=${PAGE}${from}`,
      )
      setRead((before) => {
        if (!answered.ok) return { ...before, error: answered.error }
        const { drift, next } = answered.answer
        return { drift: after === null ? drift : [...(before.drift ?? []), ...drift], next }
      })
    },
    [run],
  )
  useEffect(() => void load(null), [load])
  return { ...read, load }
}
