import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 15_000 } },
    // One fewer, which is the default, leaves a core idle: a file waits for Postgres half of its time.
    maxWorkers: Math.max(availableParallelism(), 2),
    hookTimeout: 120_000,
    env: { DISABLE_PAYLOAD_HMR: 'true' },
  },
})
