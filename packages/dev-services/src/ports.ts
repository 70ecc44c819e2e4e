import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** True when nothing listens on the port, on any of the addresses a `localhost` client may try. */
export async function isPortFree(port: number): Promise<boolean> {
  // One by one: binding `::` would itself occupy the others.
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    if (!(await canListen(port, host))) return false
  }
  return true
}

/** The preferred port, or the next free one above it; 0 asks for any free port. */
export async function choosePort(preferred: number): Promise<number> {
  if (preferred === 0) {
    const [port] = await freePorts(1)
    if (port !== undefined) return port
  }
  for (let port = preferred; port < preferred + 200; port += 1) {
    if (await isPortFree(port)) return port
  }
  throw new Error(
    `No free port between ${preferred} and ${preferred + 199}. Stop something that listens there.`,
  )
}

/**
 * `count` different free ports, at random from below those the system hands out to outgoing
 * connections: any of these may be taken by the time somebody listens.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) {
    const port = randomInt(15_000, 32_000)
    if (!ports.has(port) && (await isPortFree(port))) ports.add(port)
  }
  return [...ports]
}

async function canListen(port: number, host: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no `::1` to be taken.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
    })
    server.listen({ port, host, exclusive: true, ipv6Only: host.includes(':') }, () =>
      server.close(() => resolve(true)),
    )
  })
}
