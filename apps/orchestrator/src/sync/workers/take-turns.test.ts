import type { Lane } from '@tandem/contracts/sync'
import { expect, test } from 'vitest'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { takeTurns } from './take-turns.ts'

const SHARES = { perLane: 2, perIntegration: 3 }
const product = medusaLane('product')

/** Work that goes on until it is told to end. */
function slowWork() {
  const started: Lane[] = []
  const ends: (() => void)[] = []
  const wokenAgain: Lane[] = []
  const wake = takeTurns(
    SHARES,
    async (lane) => {
      started.push(lane)
      await new Promise<void>((resolve) => ends.push(resolve))
    },
    async (lane) => void wokenAgain.push(lane),
  )
  return { started, wokenAgain, wake, end: () => ends.shift()?.() }
}

test('a lane that is woken all the time leaves handlers for the others', async () => {
  const { started, wake } = slowWork()
  const content = medusaLane('product-content')
  const woken = Array.from({ length: 5 }, () => wake(content))
  void wake(product)
  await Promise.race(woken)
  expect(started).toEqual([content, content, product])
})

test('an integration whose lanes are all slow leaves handlers for the others', async () => {
  const { started, wake } = slowWork()
  for (const entity of ['product', 'customer', 'order', 'page'] as const) void wake(medusaLane(entity))
  const other = { integration: 'back-office', entity: 'customer' } as const
  void wake(other)
  expect(started).toEqual([product, medusaLane('customer'), medusaLane('order'), other])
})

test('a wake-up that came while all its handlers were busy is not forgotten', async () => {
  const { started, wokenAgain, wake, end } = slowWork()
  const working = [wake(product), wake(product)]
  await wake(product)
  end()
  await working[0]
  expect(wokenAgain).toEqual([product])
  end()
  await working[1]
  expect(wokenAgain).toEqual([product])
  expect(started).toHaveLength(2)
})

test('what waited for its integration’s share is woken when any of its lanes is through', async () => {
  const { wokenAgain, wake, end } = slowWork()
  const working = (['product', 'customer', 'order'] as const).map((entity) => wake(medusaLane(entity)))
  await wake(medusaLane('page'))
  end()
  await working[0]
  expect(wokenAgain).toEqual([medusaLane('page')])
})

test('work knows whether other lanes are busy beside it, and for how long they have not been', async () => {
  let at = 0
  const told: boolean[] = []
  const wake = takeTurns(
    SHARES,
    async (_, isShared) => void told.push(isShared()),
    async () => {},
    () => at,
  )
  await wake(product)
  await wake(product)
  await wake(medusaLane('customer'))
  at += 500
  await wake(product)
  at += 1_500
  await wake(product)
  expect(told).toEqual([false, false, true, true, false])
})

test('work that failed gives its handler back', async () => {
  const wake = takeTurns(
    { perLane: 1, perIntegration: 1 },
    async () => {
      throw new Error('the database is away')
    },
    async () => {},
  )
  await expect(wake(product)).rejects.toThrow('away')
  await expect(wake(product)).rejects.toThrow('away')
})
