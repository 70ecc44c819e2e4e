import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePorts, type Stack, startStack, terminalProgress } from '@tandem/dev-stack'
import { type MedusaAdmin, type PayloadRest, signInToMedusa, signInToPayload } from '@tandem/stack-clients'

export const DEVELOPMENT_SIGN_IN = ['admin@tandem.test', 'tandem-demo-shop'] as const

/**
 * The production builds with the demo, on services and data of their own, and an administrator on both sides.
 * In a folder that is named, data and logs stay.
 */
export async function withStack(
  measure: (stack: Stack, medusa: MedusaAdmin, payload: PayloadRest) => Promise<void>,
  kept?: string,
): Promise<void> {
  // Ctrl-C and a time-out end the stack too.
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const dataDir = kept === undefined ? await mkdtemp(join(tmpdir(), 'tandem-bench-')) : resolve(kept)
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
    const medusa = await signInToMedusa(stack.urls.backend, ...DEVELOPMENT_SIGN_IN)
    const payload = await signInToPayload(stack.urls.orchestrator, ...DEVELOPMENT_SIGN_IN)
    await measure(stack, medusa, payload)
  } finally {
    await stack.stop()
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true })
  }
}
