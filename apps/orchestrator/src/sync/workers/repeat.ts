/**
 * Does some work every `everyMs`, never twice at the same time: a round that is due while one is running is
 * left out. Stopping waits for the round under way, which learns of it by `shouldStop`.
 */
export function repeat(
  everyMs: number,
  work: (shouldStop: () => boolean) => Promise<void>,
  onError: (error: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false
  let running: Promise<void> | undefined

  const timer = setInterval(() => {
    running ??= work(() => stopped)
      .catch(onError)
      .finally(() => {
        running = undefined
      })
  }, everyMs)

  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
