import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startReconciling } from './start-reconciling.ts'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-01-01T02:59:57Z') }))
afterEach(() => vi.useRealTimers())

function start(reconcile: (shouldStop: () => boolean) => Promise<void>) {
  const startNightly = vi.fn(async () => {})
  const onError = vi.fn()
  const reconciling = startReconciling({ hour: 3, startNightly, reconcile, now: () => new Date(), onError })
  return { reconciling, startNightly, onError }
}

test('looks for runs each second, and starts the night in its hour', async () => {
  const reconcile = vi.fn(async () => {})
  const { reconciling, startNightly } = start(reconcile)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(reconcile).toHaveBeenCalledTimes(2)
  expect(startNightly).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(startNightly).toHaveBeenCalledWith('2026-01-01')
  await reconciling.stop()
})

test('leads one run at a time, and stops it between two pages', async () => {
  let pages = 0
  const { reconciling } = start(async (shouldStop) => {
    while (!shouldStop()) {
      pages++
      await new Promise((resolve) => setTimeout(resolve, 5_000))
    }
  })
  await vi.advanceTimersByTimeAsync(7_000)
  expect(pages).toBe(2)
  const stopped = reconciling.stop()
  await vi.advanceTimersByTimeAsync(5_000)
  await stopped
  expect(pages).toBe(2)
})

test('goes on after a failure', async () => {
  const reconcile = vi.fn(async () => {
    throw new Error('no database')
  })
  const { reconciling, onError } = start(reconcile)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(onError).toHaveBeenCalledTimes(2)
  await reconciling.stop()
})
