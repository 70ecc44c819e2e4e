import type { Entity } from '@tandem/contracts/sync'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { medusaLane } from '../test-support/medusa-lane.ts'
import { startSweep, UNHEARD_MS } from './sweep.ts'

let due: Entity[]
let woken: Entity[]
let worked: Entity[]
let isQueueBroken: boolean
let sweep: ReturnType<typeof startSweep>

beforeEach(() => {
  vi.useFakeTimers()
  due = []
  woken = []
  worked = []
  isQueueBroken = false
  sweep = startSweep({
    findDue: async () => due.map(medusaLane),
    wake: async ({ entity }) => {
      if (isQueueBroken) throw new Error('no Redis')
      woken.push(entity)
    },
    work: async ({ entity }) => {
      worked.push(entity)
      due = due.filter((one) => one !== entity)
    },
    now: () => Date.now(),
    onError: (error) => {
      throw error
    },
  })
})
afterEach(async () => {
  await sweep.stop()
  vi.useRealTimers()
})

test('what is due is woken each second, and left to whoever answers', async () => {
  due = ['product']
  await vi.advanceTimersByTimeAsync(3_000)
  expect(woken).toEqual(['product', 'product', 'product'])
  expect(worked).toEqual([])
})

test('with a broken queue it is worked on at once', async () => {
  isQueueBroken = true
  due = ['product', 'page']
  await vi.advanceTimersByTimeAsync(1_000)
  expect(worked).toEqual(['product', 'page'])
})

test('what stays due though its jobs were taken is worked on here: the queue has stopped listening', async () => {
  due = ['product']
  await vi.advanceTimersByTimeAsync(UNHEARD_MS)
  expect(worked).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(worked).toEqual(['product'])
})

test('what comes and goes is not taken for unheard', async () => {
  for (let second = 0; second < 30; second++) {
    due = second % 3 === 0 ? [] : ['product']
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(worked).toEqual([])
})
