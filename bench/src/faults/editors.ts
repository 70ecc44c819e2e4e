import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../random.ts'
import type { EditKind } from './edits.ts'
import type { Shop } from './shop.ts'

export type Editors = {
  /** Values whose writing was acknowledged. */
  readonly acknowledged: readonly string[]
  /** Requests that failed: what they did is left to the witness. */
  readonly failures: () => number
  /** Resolves when every edit under way is over. */
  stop(): Promise<void>
}

const PATIENCE_MS = 500

/**
 * People at work on both sides, `perSide` on each, one edit after another with a pause between. Two on the
 * same side never write the same field at once, so that a field's last value there is never in doubt.
 */
export function startEditors(options: {
  shop: Shop
  kinds: readonly EditKind[]
  random: Random
  perSide: number
  /** Mean pause between an editor's edits, in milliseconds. */
  pauseMs: number
}): Editors {
  const { shop, kinds, random, perSide, pauseMs } = options
  const acknowledged: string[] = []
  const claimed = new Set<string>()
  let failures = 0
  let stopped = false

  async function work(side: EditKind['side'], own: Random): Promise<void> {
    const deck = kinds
      .filter((kind) => kind.side === side)
      .flatMap((kind) => Array.from({ length: kind.weight }, () => kind))
    while (!stopped) {
      await sleep(own.between(0, 2 * pauseMs))
      const { claims, make } = own.pick(deck).plan(shop, own)
      if (claims.some((claim) => claimed.has(claim))) continue
      for (const claim of claims) claimed.add(claim)
      try {
        acknowledged.push(...(await make()))
      } catch {
        failures += 1
        await sleep(PATIENCE_MS)
      }
      for (const claim of claims) claimed.delete(claim)
    }
  }

  const working = (['remote', 'hub'] as const).flatMap((side) =>
    Array.from({ length: perSide }, () => work(side, random.fork())),
  )
  return {
    acknowledged,
    failures: () => failures,
    async stop() {
      stopped = true
      await Promise.all(working)
    },
  }
}
