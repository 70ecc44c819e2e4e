import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { inject } from 'vitest'

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`

/** Signs the cookies of a shop that runs in a test. */
export const COOKIE_SECRET = 'a-secret-for-tests-only'

/** Runs the shop, as it was built for this run, against two systems. */
export async function runShop(systems: {
  medusaUrl: string
  payloadUrl: string
  environment?: Record<string, string>
}) {
  const folder = inject('shopFolder')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const lines: string[] = []
  const shop = spawn(process.execPath, [join(folder, 'server/index.mjs')], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      PORT: String(port),
      MEDUSA_BACKEND_URL: systems.medusaUrl,
      PAYLOAD_CMS_URL: systems.payloadUrl,
      STOREFRONT_URL: url,
      STOREFRONT_PURGE_SECRET: secret,
      STOREFRONT_FORMS_SECRET: secret,
      STOREFRONT_COOKIE_SECRET: COOKIE_SECRET,
      RATE_LIMIT_PUBLIC: '100000',
      RATE_LIMIT_SIGN_INS: '1000',
      ...systems.environment,
    },
  })
  for (const stream of [shop.stdout, shop.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => lines.push(text))
  }
  await answering(url)
  return {
    url,
    port,
    /** All that it has written so far. */
    log: () => lines.join(''),
    /** Of every function of the server that a page may call. */
    functionIds: () => functionIdsOf(folder),
    /** Bytes as they are, which no client would send, and the answer as it is. */
    raw: (text: string) => exchange(port, text),
    async stop(): Promise<void> {
      shop.kill('SIGKILL')
      if (shop.exitCode === null && shop.signalCode === null) await once(shop, 'exit')
    },
  }
}
export type RunningShop = Awaited<ReturnType<typeof runShop>>

function functionIdsOf(folder: string): string[] {
  const files = globSync('server/**/*.mjs', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  )
  return [...new Set(files.flatMap((text) => text.match(/\b[0-9a-f]{64}\b/g) ?? []))]
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 30_000
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    if (Date.now() > until) throw new Error('the shop did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}

async function exchange(port: number, text: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1')
  socket.write(Buffer.from(text, 'latin1'))
  let answer = ''
  for await (const chunk of socket) answer += chunk.toString()
  const [head = '', ...body] = answer.split('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') }
}
