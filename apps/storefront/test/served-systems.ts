import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getResponse, type RequestHandler } from 'msw'
import { MEDUSA, PAYLOAD } from './two-systems.ts'

/** Serves what a test's handlers answer over HTTP, for a shop that runs in a process of its own. */
export async function serveSystems(handlers: () => readonly RequestHandler[]) {
  const medusa = await serve(MEDUSA, handlers)
  const payload = await serve(PAYLOAD, handlers)
  return {
    medusaUrl: medusa.url,
    payloadUrl: payload.url,
    /** Every request that came to one of them, as it stood in its first line, and its body. */
    asked: [medusa.asked, payload.asked],
    async close(): Promise<void> {
      await Promise.all([medusa, payload].map(({ server }) => closed(server)))
    },
  }
}

async function serve(origin: string, handlers: () => readonly RequestHandler[]) {
  const asked: string[] = []
  const server = createServer(async (incoming, answer) => {
    const method = incoming.method ?? 'GET'
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks)
    asked.push(`${method} ${incoming.url} ${body}`)
    const request = new Request(`${origin}${incoming.url}`, {
      method,
      headers: Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
        (values ?? []).map((value): [string, string] => [name, value]),
      ),
      ...(body.length > 0 && { body }),
    })
    const response = await getResponse([...handlers()], request)
    if (!response || response.type === 'error') {
      answer.destroy()
      return
    }
    answer.writeHead(response.status, Object.fromEntries(response.headers))
    answer.end(Buffer.from(await response.arrayBuffer()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { server, asked, url: `http://127.0.0.1:${address.port}` }
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
