'use client'

import { useSearchParams } from 'next/navigation.js'
import { RunDetail } from './run-detail.tsx'
import { RunsList } from './runs-list.tsx'

export function RunsPage() {
  const run = useSearchParams().get('run')
  return run === null ? <RunsList /> : <RunDetail key={run} id={run} />
}
