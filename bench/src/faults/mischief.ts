import { setTimeout as sleep } from 'node:timers/promises'
import { askRedis } from '@tandem/dev-services'
import type { Random } from '../random.ts'
import type { FaultyProxy } from './faulty-proxy.ts'
import type { Machine, Service } from './machines.ts'
import type { Episode } from './witness/judge.ts'

export type Victims = {
  readonly medusa: Machine
  readonly receiver: Machine
  readonly workers: readonly [Machine, Machine]
  readonly postgres: Service
  readonly redis: Service
  readonly toReceiver: FaultyProxy
  readonly toMedusa: FaultyProxy
  readonly toShopify: FaultyProxy
}

type Fault = { readonly kind: string; readonly weight: number; happen(random: Random): Promise<void> }

/** A pause between a fault and the next, in milliseconds: most are felt to their end before it, some are not. */
const CALM_MS = [1_500, 12_000] as const

/**
 * Makes one fault after another until stopped, each repaired before the next. Every kind comes up once, in an
 * order by chance, before any comes up again.
 */
export function startMischief(
  victims: Victims,
  random: Random,
  onFault: (kind: string) => void,
): { readonly episodes: readonly Episode[]; stop(): Promise<void> } {
  const episodes: Episode[] = []
  const faults = faultsOf(victims)
  let stopped = false
  const stopping = new AbortController()

  async function run(): Promise<void> {
    let deck: Fault[] = []
    while (!stopped) {
      await sleep(random.between(...CALM_MS), undefined, { signal: stopping.signal }).catch(() => {})
      if (stopped) return
      if (deck.length === 0) {
        deck = faults.flatMap((fault) => Array.from({ length: fault.weight }, () => fault))
      }
      const fault = random.pick(deck)
      deck.splice(deck.indexOf(fault), 1)
      onFault(fault.kind)
      const from = Date.now()
      await fault.happen(random)
      episodes.push({ kind: fault.kind, from, to: Date.now() })
    }
  }

  const running = run()
  return {
    episodes,
    async stop() {
      stopped = true
      stopping.abort()
      await running
    },
  }
}

function faultsOf({
  medusa,
  receiver,
  workers,
  postgres,
  redis,
  toReceiver,
  toMedusa,
  toShopify,
}: Victims): Fault[] {
  const killed = (machine: Machine, weight: number): Fault => ({
    kind: `${machine.name} killed`,
    weight,
    async happen(random) {
      await machine.kill()
      await sleep(random.between(0, 3_000))
      await machine.start()
    },
  })
  const paused = (machine: Machine, longestMs: number): Fault => ({
    kind: `${machine.name} paused`,
    weight: 1,
    async happen(random) {
      machine.pause()
      await sleep(random.between(1_000, longestMs))
      machine.resume()
    },
  })
  const hung = (name: string, proxy: FaultyProxy): Fault => ({
    kind: `${name} hung`,
    weight: 1,
    async happen(random) {
      proxy.hang()
      await sleep(random.between(3_000, 12_000))
      proxy.open()
    },
  })
  const [first, second] = workers
  return [
    killed(medusa, 1),
    killed(receiver, 1),
    killed(first, 2),
    killed(second, 2),
    paused(medusa, 12_000),
    paused(receiver, 12_000),
    paused(first, 40_000),
    paused(second, 12_000),
    {
      kind: 'both workers killed',
      weight: 1,
      async happen() {
        await Promise.all(workers.map((worker) => worker.kill()))
        await Promise.all(workers.map((worker) => worker.start()))
      },
    },
    {
      kind: 'Redis wiped',
      weight: 1,
      happen: async () => void (await askRedis(redis.url, 'FLUSHALL')),
    },
    {
      kind: 'Redis killed',
      weight: 1,
      async happen(random) {
        await redis.crash()
        await sleep(random.between(500, 6_000))
        await redis.start()
      },
    },
    {
      kind: 'Postgres restarted',
      weight: 1,
      async happen() {
        await postgres.shutDown()
        await postgres.start()
      },
    },
    {
      kind: 'Postgres killed',
      weight: 1,
      async happen(random) {
        await postgres.crash()
        await sleep(random.between(0, 2_000))
        await postgres.start()
      },
    },
    hung('the way to the receiver', toReceiver),
    hung('the way to Medusa', toMedusa),
    hung('the way to Shopify', toShopify),
  ]
}
