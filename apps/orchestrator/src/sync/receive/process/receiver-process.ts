import { endSlowBodies } from '@tandem/rate-limit'
import { env } from '../../../env.ts'
import { openLog } from '../../../logging/log.ts'
import { startReceiver } from './start-receiver.ts'

/**
 * The webhook routes in a process of their own, without Next: several times as many a second. Any number
 * may run; SIGTERM lets what was accepted be answered.
 */
const log = openLog('receiver')
endSlowBodies(env.RATE_LIMIT_BODY_SECONDS)
const receiver = await startReceiver(env.RECEIVER_PORT)
log.info({ port: receiver.port }, 'receiving')
let stopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    receiver.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
