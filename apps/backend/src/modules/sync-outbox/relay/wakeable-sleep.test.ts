import { describe, expect, it, vi } from 'vitest'
import { wakeableSleep } from './wakeable-sleep.ts'

const FOR_EVER = 1_000_000

describe('a wakeable sleep', () => {
  it('ends when it is woken', async () => {
    const sleep = wakeableSleep(new AbortController().signal)
    const sleeping = sleep.untilWokenOr(FOR_EVER)
    sleep.wake()
    await sleeping
  })

  it('does not begin when the wake-up came before it', async () => {
    const sleep = wakeableSleep(new AbortController().signal)
    sleep.wake()
    await sleep.untilWokenOr(FOR_EVER)
  })

  it('uses a wake-up once', async () => {
    vi.useFakeTimers()
    const sleep = wakeableSleep(new AbortController().signal)
    sleep.wake()
    await sleep.untilWokenOr(100)
    let awake = false
    const sleeping = sleep.untilWokenOr(100).then(() => {
      awake = true
    })
    await vi.advanceTimersByTimeAsync(99)
    expect(awake).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    await sleeping
    vi.useRealTimers()
  })

  it('of fixed length is ended by the end only', async () => {
    const end = new AbortController()
    const sleep = wakeableSleep(end.signal)
    let awake = false
    const sleeping = sleep.atLeast(FOR_EVER).then(() => {
      awake = true
    })
    sleep.wake()
    await Promise.resolve()
    expect(awake).toBe(false)
    end.abort()
    await sleeping
    await sleep.untilWokenOr(FOR_EVER)
  })
})
