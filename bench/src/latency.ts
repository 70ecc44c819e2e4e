import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, startStack, terminalProgress } from '@tandem/dev-stack'
import { signInToMedusa, signInToPayload } from '@tandem/stack-clients'
import { measureCommerce } from './measure-commerce.ts'
import { measureContent } from './measure-content.ts'
import { printSummaries } from './percentiles.ts'

/**
 * How long until an edit on one side is there on the other, on production builds: from the response that
 * the editor got until a reader of the other side's API sees it. The baseline in the same run is what one
 * such read costs when nothing is being waited for.
 */
const EDITS = 50

// Ctrl-C and a time-out end the stack too.
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())

const dataDir = await mkdtemp(join(tmpdir(), 'tandem-bench-'))
const [backend = 0, orchestrator = 0, storefront = 0] = await freePorts(3)
const stack = await startStack({
  mode: 'production',
  dataDir,
  ports: { backend, orchestrator, storefront, postgres: 0, redis: 0 },
  seed: true,
  data: 'scratch',
  progress: terminalProgress(),
  signal: stopping.signal,
})
try {
  const medusa = await signInToMedusa(stack.urls.backend, 'admin@tandem.test', 'tandem-demo')
  const payload = await signInToPayload(stack.urls.orchestrator, 'admin@tandem.test', 'tandem-demo')
  const commerce = await measureCommerce(medusa, payload, EDITS)
  const content = await measureContent(stack.urls, medusa, payload, EDITS)
  console.log(`\nEdit to visible, ${EDITS} edits one after another, production builds:\n`)
  printSummaries({ ...commerce, ...content })
} finally {
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
