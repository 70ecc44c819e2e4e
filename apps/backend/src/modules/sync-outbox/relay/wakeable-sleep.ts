/**
 * A sleep that can be cut short. A wake-up that comes while nobody sleeps is kept for the next sleep, so
 * that none is lost between looking and lying down.
 */
export function wakeableSleep(stopped: AbortSignal) {
  let woken = false
  let cutShort: (() => void) | undefined

  const wake = () => {
    woken = true
    cutShort?.()
  }
  stopped.addEventListener('abort', wake)

  return {
    wake,
    /** Returns at once when there was a wake-up since the last sleep. */
    async untilWokenOr(ms: number): Promise<void> {
      if (!woken && ms > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          cutShort = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        cutShort = undefined
      }
      woken = stopped.aborted
    },
    /** Only the end cuts this one short. */
    async atLeast(ms: number): Promise<void> {
      await new Promise<void>((resolve) => {
        const done = () => {
          clearTimeout(timer)
          stopped.removeEventListener('abort', done)
          resolve()
        }
        const timer = setTimeout(done, ms)
        stopped.addEventListener('abort', done)
        if (stopped.aborted) done()
      })
    },
  }
}
