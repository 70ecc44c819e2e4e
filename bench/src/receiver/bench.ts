import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freePorts, repositoryRoot } from '@tandem/dev-stack'
import { parseSecrets } from '@tandem/signed-webhooks'
import { describeMachine } from '../machine.ts'
import { startOrchestrator } from '../orchestrator.ts'
import { summarize } from '../percentiles.ts'
import { openSenders, prepareRequests } from './sender.ts'

/** Signed webhooks of one event each, accepted and stored: a flood over 50 connections, then 100 a second. */
const CONNECTIONS = 50
const FLOOD = { warm: 3_000, counted: 20_000 }
const PACED = { perSecond: 100, seconds: 20 }

const orchestrator = await startOrchestrator()
try {
  const [receiverPort = 0, nextPort = 0] = await freePorts(2)
  const health = (port: number) => `http://127.0.0.1:${port}/api/health`
  const hosts = [
    {
      name: 'receiver process',
      script: 'receiver',
      port: receiverPort,
      env: { RECEIVER_PORT: String(receiverPort) },
    },
    { name: 'baseline: Next route', script: 'start', port: nextPort, env: { PORT: String(nextPort) } },
  ]
  const secrets = parseSecrets(orchestrator.env.MEDUSA_WEBHOOK_SECRET ?? '')
  const isBuilt = existsSync(join(repositoryRoot, 'apps/orchestrator/.next/BUILD_ID'))
  if (!isBuilt) console.log('The orchestrator is not built: without pnpm build there is no baseline.')

  for (const host of isBuilt ? hosts : hosts.slice(0, 1)) {
    const process = await orchestrator.launch(host.script, host.env, health(host.port))
    const senders = await openSenders(host.port, CONNECTIONS)
    await senders.flood(prepareRequests(FLOOD.warm, secrets))
    const storedBefore = await orchestrator.count('webhook_logs')
    const flood = await senders.flood(prepareRequests(FLOOD.counted, secrets))
    const stored = (await orchestrator.count('webhook_logs')) - storedBefore
    const paced = await senders.pace(
      prepareRequests(PACED.perSecond * PACED.seconds, secrets),
      PACED.perSecond,
    )
    const ack = summarize(paced.durations)
    console.log(
      `${host.name}: ${((FLOOD.counted / flood.elapsedMs) * 1_000).toFixed(0)}/s over ${CONNECTIONS} connections, ` +
        `${FLOOD.counted} sent, ${stored} stored, ${paced.refused} refused; at ${PACED.perSecond}/s answered in ` +
        `p50 ${ack.p50.toFixed(1)} p95 ${ack.p95.toFixed(1)} p99 ${ack.p99.toFixed(1)} max ${ack.max.toFixed(1)} ms (${describeMachine()})`,
    )
    senders.close()
    await process.end()
  }
} finally {
  await orchestrator.stop()
}
