import { startSyncWorker } from './start-sync-worker.ts'

/** The worker's process. Any number may run; SIGTERM lets the running batch finish. */
const worker = await startSyncWorker()
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
