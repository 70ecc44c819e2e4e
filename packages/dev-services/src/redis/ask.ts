import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { ServiceError } from '../service-error.ts'

/**
 * Sends one inline command (e.g. `PING`) and returns the raw reply, without a client library.
 * Rejects when nothing answers within 2 s or the reply is an error.
 */
export async function askRedis(redisUrl: string, command: string): Promise<string> {
  const url = new URL(redisUrl)
  const target = { host: url.hostname || 'localhost', port: Number(url.port || 6379) }
  const user = decodeURIComponent(url.username) || 'default'
  const login = url.password ? `AUTH ${user} ${decodeURIComponent(url.password)}\r\n` : ''
  const select = url.pathname.length > 1 ? `SELECT ${url.pathname.slice(1)}\r\n` : ''
  return await new Promise((resolve, reject) => {
    const socket = url.protocol === 'rediss:' ? connectTls(target) : connectPlain(target)
    let reply = ''
    socket.setEncoding('utf8').setTimeout(2_000, () => socket.destroy(new Error('no answer within 2 s')))
    socket.on('data', (text: string) => {
      reply += text
    })
    socket.on('error', reject)
    socket.on('close', () => (/^-/m.test(reply) ? reject(new Error(reply.trim())) : resolve(reply)))
    // QUIT makes the server close the connection, which marks the end of the reply.
    socket.write(`${login}${select}${command}\r\nQUIT\r\n`)
  })
}

/** Throws ServiceError unless Redis answers at this URL. */
export async function checkRedis(redisUrl: string): Promise<void> {
  const reply = await askRedis(redisUrl, 'PING').catch(() => '')
  if (reply.includes('PONG')) return
  throw new ServiceError(
    `REDIS_URL points to ${new URL(redisUrl).host}, which does not answer. Start it (docker compose up -d redis), or unset REDIS_URL to use a local one.`,
  )
}
