import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts, type Stack, startStack } from '@tandem/dev-stack'
import { type MedusaAdmin, type PayloadRest, signInToMedusa, signInToPayload } from '@tandem/stack-clients'
import { afterAll, beforeAll } from 'vitest'

/** Three apps with the demo in them, wherever they run, and both admins signed in. */
export type RunningApps = {
  readonly stack: Pick<Stack, 'urls'>
  readonly medusa: MedusaAdmin
  readonly payload: PayloadRest
}

/** A whole stack of its own, on free ports. */
export type RunningStack = RunningApps & { readonly stack: Stack }

export const DEVELOPMENT_SIGN_IN = ['admin@tandem.test', 'tandem-demo-shop'] as const

export async function signInToApps(urls: Stack['urls']): Promise<RunningApps> {
  return {
    stack: { urls },
    medusa: await signInToMedusa(urls.backend, ...DEVELOPMENT_SIGN_IN),
    payload: await signInToPayload(urls.orchestrator, ...DEVELOPMENT_SIGN_IN),
  }
}

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
    running = { ...(await signInToApps(stack.urls)), stack }
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
