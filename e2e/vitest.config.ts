import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/*.e2e.test.ts'],
    fileParallelism: false,
    // One stack serves all tests of a file, so the first failure says more than what follows from it.
    bail: 1,
    testTimeout: 90_000,
    // What is waited for comes when the machine has time for it.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 420_000,
  },
})
