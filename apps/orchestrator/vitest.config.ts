import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** What they try changes the whole process, for good: who listens to its server, what its calls are traced by. */
const NEED_A_PROCESS = ['src/security/headers.int.test.ts', 'src/tracing/tracing.int.test.ts']

export default defineConfig({
  test: {
    testTimeout: 30_000,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 15_000 } },
    // One fewer, which is the default, leaves a core idle: a file waits for Postgres half of its time.
    maxWorkers: Math.max(availableParallelism(), 2),
    hookTimeout: 120_000,
    env: { DISABLE_PAYLOAD_HMR: 'true' },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          exclude: [...configDefaults.exclude, ...NEED_A_PROCESS],
          // To load Payload takes longer than most files' tests.
          isolate: false,
          setupFiles: 'src/test-support/fresh-file.ts',
        },
      },
      { extends: true, test: { name: 'alone', include: NEED_A_PROCESS } },
    ],
  },
})
