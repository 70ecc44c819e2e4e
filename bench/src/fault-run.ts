import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { signInToMedusa, signInToPayload } from '@tandem/stack-clients'
import { convergence } from './faults/convergence.ts'
import { startEditors } from './faults/editors.ts'
import { editKinds } from './faults/edits.ts'
import { startHurtStack } from './faults/hurt-stack.ts'
import { startMischief } from './faults/mischief.ts'
import { report } from './faults/report.ts'
import { connectShopify, openShop } from './faults/shop.ts'
import { installWitness } from './faults/witness/install.ts'
import { judge } from './faults/witness/judge.ts'
import { countPeoplesChanges, readChanges, readConflicts, readHeld } from './faults/witness/read.ts'
import { DEVELOPMENT_SIGN_IN } from './production-stack.ts'
import { randomFrom } from './random.ts'

/**
 * People edit on both sides while processes are killed and paused, services wiped and restarted, and requests
 * between the systems dropped, repeated, delayed, refused, cut and left hanging. The seed decides what is
 * edited and what goes wrong, in which order; when exactly is the machine's affair.
 *
 *     --minutes 3    how long
 *     --seed 7       which run
 *     --data folder  where data and logs are, and stay: the next run there starts sooner
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    minutes: { type: 'string', default: '3' },
    seed: { type: 'string' },
    data: { type: 'string' },
  },
})
const seed = Number(values.seed ?? randomInt(2 ** 31))
const random = randomFrom(seed)
const SHELF = 60
const CONVERGES_WITHIN_MS = 120_000
const HOUR_MS = 5_000

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

const dataDir = values.data ? resolve(values.data) : await mkdtemp(join(tmpdir(), 'tandem-faults-'))
const stack = await startHurtStack(dataDir, random.fork(), stopping.signal)
try {
  const { databases, urls, victims, shopify } = stack
  await installWitness(databases)
  const medusa = await signInToMedusa(urls.backend, ...DEVELOPMENT_SIGN_IN)
  const payload = await signInToPayload(urls.orchestrator, ...DEVELOPMENT_SIGN_IN)
  let edits = 1_000
  const next = () => edits++
  const shop = {
    ...(await openShop(medusa, payload, SHELF, next)),
    shoppers: await connectShopify(
      { payload, orchestrator: urls.orchestrator },
      shopify,
      victims.toShopify.url,
      next,
    ),
  }

  const startedAt = Date.now()
  const kinds = editKinds({ medusa, payload, shopify, backendDatabase: databases.backend, next })
  const editors = startEditors({ shop, kinds, random: random.fork(), perSide: 3, pauseMs: 250 })
  // Who missed a webhook of Shopify's asks by the hour: here every few seconds.
  const hourly = new AbortController()
  void askByTheHour(`${urls.orchestrator}/api/cron/shopify-sync?force=1`, stack.cronSecret, hourly.signal)
  const mischief = startMischief(victims, random.fork(), (kind) => {
    console.log(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s  ${kind}`)
  })
  await sleep(Number(values.minutes) * 60_000, undefined, { signal: stopping.signal })
  await mischief.stop()
  await editors.stop()
  stack.calm()

  const convergedAfter = await convergence(databases, shopify, CONVERGES_WITHIN_MS)
  hourly.abort()
  const [changes, held, conflicts, peopleChangedRecord] = await Promise.all([
    readChanges(databases, shopify.changes()),
    readHeld(databases, await shopify.names()),
    readConflicts(databases),
    countPeoplesChanges(databases, shopify.changes()),
  ])
  const { acknowledged } = editors
  const broken = report({
    seed,
    seconds: (Date.now() - startedAt) / 1_000,
    verdict: judge({ changes, held, conflicts, acknowledged, peopleChangedRecord }),
    failedRequests: editors.failures(),
    episodes: mischief.episodes,
    mishaps: stack.mishaps(),
    ownEnds: stack.machines.reduce((sum, machine) => sum + machine.ownEnds(), 0),
    conflicts: conflicts.length,
    writesToShopify: await shopify.writes(),
    convergedAfter,
  })
  for (const line of broken) console.log(`NOT KEPT: ${line}`)
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  await stack.stop()
  if (!values.data) await rm(dataDir, { recursive: true, force: true })
}

async function askByTheHour(url: string, secret: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    // It is answered when all is looked through. A receiver that is down, or a worker that is paused, is not waited for.
    const soon = AbortSignal.any([signal, AbortSignal.timeout(HOUR_MS)])
    await fetch(url, { headers: { authorization: `Bearer ${secret}` }, signal: soon }).catch(() => {})
    await sleep(HOUR_MS, undefined, { signal }).catch(() => {})
  }
}
