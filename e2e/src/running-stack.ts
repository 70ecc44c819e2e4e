import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, type Stack, startStack } from '@tandem/dev-stack'
import { type MedusaAdmin, type PayloadRest, signInToMedusa, signInToPayload } from '@tandem/stack-clients'
import { afterAll, beforeAll } from 'vitest'

/** A whole stack of its own, on free ports, with the demo in it, and both admins signed in. */
export type RunningStack = {
  readonly stack: Stack
  readonly medusa: MedusaAdmin
  readonly payload: PayloadRest
}

export const DEVELOPMENT_SIGN_IN = ['admin@tandem.test', 'tandem-demo'] as const

/**
 * Starts a stack before the file's tests and stops it after them.
 *
 * @returns how to get at it inside a test.
 */
export function useRunningStack(mode: 'dev' | 'production'): () => RunningStack {
  let running: RunningStack | undefined
  let dataDir: string | undefined

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tandem-e2e-'))
    const [backend = 0, orchestrator = 0, storefront = 0] = await freePorts(3)
    const stack = await startStack({
      mode,
      dataDir,
      ports: { backend, orchestrator, storefront, postgres: 0, redis: 0 },
      seed: true,
      data: 'scratch',
      // What one test lets be missed, the next minute's sweep would find before the test that looks for it.
      variables: { RECONCILE_INTERVAL_SECONDS: '3600' },
    })
    running = {
      stack,
      medusa: await signInToMedusa(stack.urls.backend, ...DEVELOPMENT_SIGN_IN),
      payload: await signInToPayload(stack.urls.orchestrator, ...DEVELOPMENT_SIGN_IN),
    }
  })

  afterAll(async () => {
    await running?.stack.stop()
    if (dataDir) await rm(dataDir, { recursive: true, force: true })
  })

  return () => {
    if (!running) throw new Error('the stack is not running')
    return running
  }
}
