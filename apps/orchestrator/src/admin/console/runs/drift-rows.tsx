'use client'

import { Link } from '@payloadcms/ui'
import type { FoundDrift, Run } from '@tandem/contracts/operators'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../call.ts'
import { Moment } from '../../sync/moment.tsx'
import { consoleAddress } from '../console-pages.ts'
import { Failed, Loading, More, Nothing } from '../list-states.tsx'
import { RecordLink } from '../record-link.tsx'
import { driftText, isRunning } from './run-text.ts'

const PAGE = 100
/** The page on which an ignored record can be retried. */
const IGNORED = `${consoleAddress('parked')}?tab=discarded`

type Read = { readonly drift?: readonly FoundDrift[]; readonly next?: string | null; readonly error?: string }

/** Shows what a run has found: which records, and in which fields. */
export function DriftRows({ run }: { run: Run }) {
  const { drift, next, error, load } = useDrift(run.id)
  if (!drift) {
    return error ? (
      <Failed what="Differences found" error={error} onRetry={() => load(null)} />
    ) : (
      <Loading what="the differences found" />
    )
  }
  if (drift.length === 0) {
    return (
      <Nothing>{isRunning(run) ? 'No differences so far.' : 'No differences: both sides agree.'}</Nothing>
    )
  }
  return (
    <>
      <div className="tandem-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Difference</th>
              <th scope="col">Found</th>
            </tr>
          </thead>
          <tbody>
            {drift.map((found) => (
              <tr key={found.id}>
                <th scope="row">
                  <RecordLink {...found} entity={run.entity} />
                </th>
                <td>
                  {driftText(found)}
                  {found.kind === 'ignored' && (
                    <>
                      {'. '}
                      <Link href={IGNORED} prefetch={false}>
                        Stop ignoring
                      </Link>
                    </>
                  )}
                </td>
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
