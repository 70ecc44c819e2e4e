// A relay in a process of its own, so that a test can kill it: node relay-process.ts <receiver's url>
import { parseSecrets } from '@tandem/signed-webhooks'
import { startRelay } from '../../src/modules/sync-outbox/relay/relay.ts'
import { toOrchestrator } from '../../src/modules/sync-outbox/relay/to-orchestrator.ts'

startRelay({
  databaseUrl: String(process.env.DATABASE_URL),
  route: toOrchestrator({
    url: String(process.argv[2]),
    secrets: parseSecrets(String(process.env.MEDUSA_WEBHOOK_SECRET)),
    timeoutMs: 1_000,
  }),
  log: console,
})
