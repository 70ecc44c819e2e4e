// A runner to be killed: starts services on the given folder, says where they are, and waits.
import { processGuard, startServices } from '../src/index.ts'

const services = await startServices({
  dataDir: process.argv[2] ?? '',
  data: 'kept',
  ports: { postgres: 0, redis: 0 },
})
const { databaseUrl, redisUrl } = services
console.log(JSON.stringify({ databaseUrl, redisUrl, guard: processGuard().pid, user: process.getuid?.() }))
process.on('SIGTERM', () => void services.stop().then(() => process.exit(0)))
setInterval(() => {}, 1_000)
