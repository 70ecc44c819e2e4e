import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.int.test.ts'],
          globalSetup: 'test/backend/global-setup.ts',
          setupFiles: 'test/backend/setup.ts',
          // One Medusa for all files: it takes longer to start than every test together.
          isolate: false,
          fileParallelism: false,
          pool: 'forks',
          testTimeout: 60_000,
          // What is waited for comes when the machine has time for it.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
