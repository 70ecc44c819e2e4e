import { stores } from '@tandem/demo-world'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RunningStack } from '../../running-stack.ts'
import { cacheProbes } from './cache-probes.ts'
import { contentProbes } from './content-probes.ts'
import { directProbes } from './direct-probes.ts'
import { purchaseProbes } from './purchase-probes.ts'
import { shopProbes } from './shop-probes.ts'
import { type StoreWorld, storeWorlds } from './store-world.ts'

const probes = Object.entries({
  ...shopProbes,
  ...purchaseProbes,
  ...directProbes,
  ...contentProbes,
  ...cacheProbes,
})

/** Every pair of stores, of one tenant and of two, in every language that is spoken there. */
const pairs = stores.flatMap((here) =>
  stores
    .filter((there) => there !== here)
    .flatMap((there) => here.locales.map((locale) => [here.handle, locale, there.handle] as const)),
)

/** Nothing of one store is ever seen at another. */
export function storesAreApart(running: () => RunningStack): void {
  describe.each(pairs)('%s in %s, asked for what is %s’s', (here, locale, there) => {
    let worlds: StoreWorld[]
    beforeAll(async () => {
      made ??= storeWorlds(running().stack.urls)
      worlds = await made
    })
    const world = (handle: string): StoreWorld => {
      const found = worlds.find(({ demo }) => demo.handle === handle)
      if (!found) throw new Error(`there is no store ${handle}`)
      return found
    }

    test.each(probes)('shows nothing of it: %s', async (_, probe) => {
      expect(await probe({ here: world(here), there: world(there), locale, running: running() })).toEqual([])
    })
  })
}

/** One purchase at each store serves all pairs. */
let made: Promise<StoreWorld[]> | undefined
