import { Agent, get } from 'node:http'

/** Asks for one page and reads it to its end. @returns how long that took in ms. */
function askFor(url: string, agent: Agent): Promise<number> {
  const startedAt = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: 'text/html' } }, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - startedAt)
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    }).on('error', reject)
  })
}

/** Asks for pages over some connections, on each for the next one when the one before it has come. */
export async function ask(urls: Iterable<string>, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const durations: number[] = []
  const left = urls[Symbol.iterator]()
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let next = left.next(); !next.done; next = left.next())
        durations.push(await askFor(next.value, agent))
    }),
  )
  const elapsedMs = performance.now() - startedAt
  agent.destroy()
  return { durations, elapsedMs }
}
