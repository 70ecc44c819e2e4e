const running = new Map<string, Promise<unknown>>()

/** Runs what is asked for the same key one after another: a cart that two clicks write at once loses one of them. */
export async function serialize<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = running.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  running.set(key, mine)
  try {
    return await mine
  } finally {
    if (running.get(key) === mine) running.delete(key)
  }
}
