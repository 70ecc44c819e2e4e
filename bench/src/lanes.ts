import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '@tandem/dev-stack'
import { z } from 'zod'
import { describeMachine } from './machine.ts'
import { startOrchestrator } from './orchestrator.ts'
import { printSummaries, summarize } from './percentiles.ts'

/**
 * A change in Medusa until it is in Payload, while another integration's lane has 10,000 hints to work on, a second one
 * answers 401 and a third 429. The baseline, in the same process, is Medusa alone.
 */
const measuredSchema = z.object({ quiet: z.array(z.number()), busy: z.array(z.number()), left: z.number() })

const orchestrator = await startOrchestrator()
try {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', 'src/sync/test-support/busy-lanes-process.ts'],
    { cwd: join(repositoryRoot, 'apps/orchestrator'), env: { PATH: process.env.PATH, ...orchestrator.env } },
  )
  const { quiet, busy, left } = measuredSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  printSummaries({ 'baseline: Medusa alone': quiet, 'with three integrations in trouble': busy })
  console.log(
    `p95: ${(summarize(busy).p95 / summarize(quiet).p95).toFixed(2)} times the baseline's; ${left} of the flood left`,
  )
  console.log(describeMachine())
} finally {
  await orchestrator.stop()
}
