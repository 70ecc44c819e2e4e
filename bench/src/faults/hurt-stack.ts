import { join } from 'node:path'
import { startPostgres, startRedis } from '@tandem/dev-services'
import { freePorts, type Stack, startStack, terminalProgress } from '@tandem/dev-stack'
import type { Random } from '../random.ts'
import { type FaultyProxy, faultyProxy, type Mishap } from './faulty-proxy.ts'
import { appMachine, type Machine, type Service, service } from './machines.ts'
import type { Victims } from './mischief.ts'
import { type ShopifyShop, startShopifyShop } from './shopify-shop.ts'

export type HurtStack = {
  readonly victims: Victims
  readonly databases: Stack['databases']
  readonly urls: Stack['urls']
  readonly cronSecret: string
  readonly shopify: ShopifyShop
  readonly machines: readonly Machine[]
  /** No mishaps on the way from now on. */
  calm(): void
  mishaps(): ReadonlyMap<string, number>
  stop(): Promise<void>
}

/** Of all webhooks, those that never arrive at the first try are a fifth. */
const TO_RECEIVER: Partial<Record<Mishap, number>> = {
  dropped: 0.2,
  repeated: 0.1,
  late: 0.05,
  cut: 0.05,
  refused: 0.05,
  throttled: 0.03,
  hung: 0.005,
}

/** On the way to Medusa and to Shopify. */
const TO_REMOTE: Partial<Record<Mishap, number>> = {
  dropped: 0.02,
  late: 0.02,
  cut: 0.02,
  refused: 0.02,
  throttled: 0.01,
  hung: 0.002,
}

/**
 * Production builds on services of their own, filled with the demo; then the same apps again, two workers
 * among them, each a process that can be hurt, and the two ways between the systems led through proxies.
 * What Postgres acknowledged survives its own death; a Redis that is killed has lost everything.
 */
export async function startHurtStack(
  dataDir: string,
  random: Random,
  signal: AbortSignal,
): Promise<HurtStack> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const undo of stops.splice(0).reverse()) await undo()
  }
  try {
    const postgres = await service((port) =>
      startPostgres({ dataDir: join(dataDir, 'postgres'), data: 'scratch', port }),
    )
    stops.push(postgres.shutDown)
    const redis = await service((port) =>
      startRedis({ dataDir: join(dataDir, 'redis'), data: 'scratch', port }),
    )
    stops.push(redis.shutDown)
    const stack = await prepare(dataDir, postgres, redis, signal)
    stops.push(stack.stop)

    const toReceiver = await faultyProxy({
      target: stack.urls.orchestrator,
      shares: TO_RECEIVER,
      random: random.fork(),
    })
    stops.push(toReceiver.stop)
    const toMedusa = await faultyProxy({
      target: stack.urls.backend,
      shares: TO_REMOTE,
      random: random.fork(),
    })
    stops.push(toMedusa.stop)
    const shopify = await startShopifyShop(toReceiver.url)
    stops.push(shopify.stop)
    const toShopify = await faultyProxy({
      target: shopify.endpoint,
      shares: TO_REMOTE,
      random: random.fork(),
    })
    stops.push(toShopify.stop)

    const machines = machinesOf(stack, { toReceiver, toMedusa }, join(dataDir, 'logs'))
    const { medusa, receiver, workers } = machines
    const all = [medusa, receiver, ...workers]
    for (const machine of all) stops.push(machine.stop)
    await Promise.all(all.map((machine) => machine.start()))
    return {
      victims: { ...machines, postgres, redis, toReceiver, toMedusa, toShopify },
      shopify,
      cronSecret: stack.env.orchestrator.CRON_SECRET ?? '',
      databases: stack.databases,
      urls: stack.urls,
      machines: all,
      calm() {
        toReceiver.calm()
        toMedusa.calm()
        toShopify.calm()
      },
      mishaps: () =>
        new Map(
          Object.entries({ 'the receiver': toReceiver, Medusa: toMedusa, Shopify: toShopify }).flatMap(
            ([name, { counts }]) =>
              [...counts].map(([kind, count]): [string, number] => [`to ${name}, ${kind}`, count]),
          ),
        ),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Migrates and fills the databases as a first start does, and leaves no app running. */
async function prepare(
  dataDir: string,
  postgres: Service,
  redis: Service,
  signal: AbortSignal,
): Promise<Stack> {
  const [backend = 0, orchestrator = 0, storefront = 0] = await freePorts(3)
  const stack = await startStack({
    mode: 'production',
    dataDir,
    ports: { backend, orchestrator, storefront },
    seed: true,
    variables: { DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    progress: terminalProgress(),
    signal,
  })
  for (const app of ['worker', 'storefront', 'orchestrator', 'backend'] as const) {
    await stack.kill(app, 'SIGTERM')
  }
  return stack
}

function machinesOf(
  { env, urls }: Stack,
  { toReceiver, toMedusa }: { toReceiver: FaultyProxy; toMedusa: FaultyProxy },
  logDir: string,
): Pick<Victims, 'medusa' | 'receiver' | 'workers'> {
  const worker = (name: string) =>
    appMachine({
      name,
      folder: 'apps/orchestrator',
      script: 'worker',
      env: { ...env.worker, MEDUSA_BACKEND_URL: toMedusa.url },
      logDir,
    })
  return {
    medusa: appMachine({
      name: 'Medusa',
      folder: 'apps/backend',
      script: 'start',
      env: {
        ...env.backend,
        PAYLOAD_WEBHOOK_URL: new URL('/api/integrations/medusa/webhook', toReceiver.url).href,
      },
      logDir,
      health: `${urls.backend}/health`,
    }),
    receiver: appMachine({
      name: 'receiver',
      folder: 'apps/orchestrator',
      script: 'start',
      env: env.orchestrator,
      logDir,
      health: `${urls.orchestrator}/api/health`,
    }),
    workers: [worker('worker 1'), worker('worker 2')],
  }
}
