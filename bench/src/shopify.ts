import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from '@tandem/dev-stack'
import { z } from 'zod'
import { reportBulk } from './bulk/baselines.ts'
import { megabytes } from './engine.ts'
import { describeMachine } from './machine.ts'
import { startOrchestrator } from './orchestrator.ts'
import { printSummaries } from './percentiles.ts'

/** A shop's first load out of Shopify's file, and its edits by webhook, on a real Postgres and Payload; only Shopify is a fake one. */
const measuredSchema = z.object({
  loaded: z.number(),
  perSecond: z.number(),
  oneByOne: z.number(),
  bytesBefore: z.number(),
  mostBytes: z.number(),
  /** From a webhook's delivery until its document is written, and what one edit costs that is saved by hand. */
  toldMs: z.array(z.number()),
  savedMs: z.array(z.number()),
  webhooks: z.number(),
})
const COUNTS = [10_000, 50_000]

for (const count of COUNTS) {
  const orchestrator = await startOrchestrator()
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
        'src/sync/test-support/first-load-process.ts',
        String(count),
      ],
      {
        cwd: join(repositoryRoot, 'apps/orchestrator'),
        env: { PATH: process.env.PATH, ...orchestrator.env },
      },
    )
    const measured = measuredSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
    const { loaded, perSecond, oneByOne, bytesBefore, mostBytes, toldMs, savedMs, webhooks } = measured
    reportBulk(`${loaded} customers of a shop`, perSecond, 'found and made by Payload one by one', oneByOne)
    console.log(`memory: ${megabytes(bytesBefore)} MB before, ${megabytes(mostBytes)} MB at most`)
    printSummaries({
      'edit in the shop → Payload, 20 a second by webhook': toldMs,
      'baseline: read and saved by Payload one by one': savedMs,
    })
    console.log(`webhooks taken: ${webhooks.toFixed(0)} a second`)
  } finally {
    await orchestrator.stop()
  }
}
console.log(describeMachine())
