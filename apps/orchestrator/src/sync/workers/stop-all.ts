/**
 * Stops parts in stages: those of one stage together, the next stage when all of them have ended. One that fails
 * to stop is reported and holds up no other.
 */
export async function stopAll(
  stages: readonly (readonly (() => Promise<unknown>)[])[],
  onError: (error: unknown) => void,
): Promise<void> {
  for (const stage of stages) {
    // Called inside a promise, so that one that throws is like one that rejects.
    const endings = await Promise.allSettled(stage.map(async (stop) => stop()))
    for (const ending of endings) if (ending.status === 'rejected') onError(ending.reason)
  }
}
