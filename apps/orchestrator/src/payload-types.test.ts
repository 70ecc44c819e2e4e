import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-types-'))
  vi.stubEnv('TANDEM_PHASE', 'tooling')
  vi.stubEnv('PAYLOAD_TS_OUTPUT_PATH', join(folder, 'payload-types.ts'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** `pnpm --filter @tandem/orchestrator generate:types` writes it anew, and so does this test with `-u`. */
test('payload-types.ts is what the collections say', async () => {
  const { generateTypes } = await import('payload/node')
  const { default: config } = await import('./payload.config.ts')
  await generateTypes(await config, { log: false })
  const text = await readFile(join(folder, 'payload-types.ts'), 'utf8')
  await expect(text).toMatchFileSnapshot('./payload-types.ts')
  // Loads the whole of Payload.
}, 90_000)
