import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    env: { DISABLE_PAYLOAD_HMR: 'true' },
  },
})
