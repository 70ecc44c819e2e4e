import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordRequestIds, requestId } from './request-ids.ts'
import { currentScope, inScope } from './scope.ts'

let server: Server
let address: string

beforeAll(async () => {
  recordRequestIds()
  server = createServer(async (_, response) => {
    const before = requestId()
    await setTimeout(5)
    response.end(JSON.stringify([before, requestId()]))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server?.close())

async function ask(given?: string) {
  const answer = await fetch(address, given === undefined ? {} : { headers: { 'x-request-id': given } })
  return { header: answer.headers.get('x-request-id'), seen: await answer.json() }
}

test('a request keeps the id that it came with, and is answered with it', async () => {
  const id = 'b2c0ffee-0123-4567-89ab-cdef01234567'
  expect(await ask(id)).toEqual({ header: id, seen: [id, id] })
})

test.each([
  ['without one', undefined],
  ['with somebody’s words in it', 'oona@people.test'],
  ['with one that is too long', 'a'.repeat(65)],
  ['with one that is too short', 'abc'],
])('a request %s is given one', async (_, given) => {
  const { header, seen } = await ask(given)
  expect(header).toMatch(/^[0-9a-f-]{36}$/)
  expect(seen).toEqual([header, header])
})

test('requests at the same time keep their own', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
  expect(new Set(answers.map(({ header }) => header)).size).toBe(20)
  for (const { header, seen } of answers) expect(seen).toEqual([header, header])
})

test('outside of any there is none, and what is done within one says more', () => {
  expect(currentScope()).toEqual({})
  const seen = inScope({ job: '7' }, () => inScope({ requestId: 'b2c0ffee' }, currentScope))
  expect(seen).toEqual({ job: '7', requestId: 'b2c0ffee' })
})
