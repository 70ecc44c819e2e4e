import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { RunningStack } from '../running-stack.ts'

/** Of each app a route that reads a body before it knows who sends it. */
const ROUTES = {
  backend: '/auth/user/emailpass',
  orchestrator: '/api/users/login',
  storefront: '/api/purge',
} as const
/** What every app has when nothing is set. */
const SECONDS = 60

/** A request that never comes to its end is ended by every app as it runs in production. */
export function slowBodiesEnd(running: () => RunningStack): void {
  describe.concurrent('a body that trickles in', { timeout: 120_000 }, () => {
    test.each(Object.entries(ROUTES))('is ended by the %s', async (app, path) => {
      const url = new URL(Reflect.get(running().stack.urls, app))
      const startedAt = performance.now()
      const socket = connect(Number(url.port), url.hostname).on('error', () => {})
      let answer = ''
      socket.on('data', (chunk) => {
        answer += chunk
      })
      let isClosed = false
      socket.on('close', () => {
        isClosed = true
      })
      const head = ['content-type: application/json', 'content-length: 1000', `host: ${url.host}`]
      socket.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n{`)
      while (!isClosed && performance.now() - startedAt < 90_000) {
        await sleep(500)
        if (!socket.destroyed) socket.write(' ')
      }
      const seconds = (performance.now() - startedAt) / 1_000
      expect(isClosed).toBe(true)
      expect(seconds).toBeGreaterThan(SECONDS - 2)
      expect(seconds).toBeLessThan(SECONDS + 20)
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    })
  })
}
