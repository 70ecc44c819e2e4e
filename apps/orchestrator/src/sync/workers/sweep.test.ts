import type { Entity } from '@tandem/contracts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startSweep, UNHEARD_MS } from './sweep.ts'

let due: Entity[]
let rung: Entity[]
let worked: Entity[]
let isBellBroken: boolean
let sweep: ReturnType<typeof startSweep>

beforeEach(() => {
  vi.useFakeTimers()
  due = []
  rung = []
  worked = []
  isBellBroken = false
  sweep = startSweep({
    findDue: async () => [...due],
    ring: async (entity) => {
      if (isBellBroken) throw new Error('no Redis')
      rung.push(entity)
    },
    work: async (entity) => {
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

test('what is due is rung for each second, and left to whoever answers', async () => {
  due = ['product']
  await vi.advanceTimersByTimeAsync(3_000)
  expect(rung).toEqual(['product', 'product', 'product'])
  expect(worked).toEqual([])
})

test('with a broken bell it is worked on at once', async () => {
  isBellBroken = true
  due = ['product', 'page']
  await vi.advanceTimersByTimeAsync(1_000)
  expect(worked).toEqual(['product', 'page'])
})

test('what stays due though its rings were taken is worked on here: the queue has stopped listening', async () => {
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
