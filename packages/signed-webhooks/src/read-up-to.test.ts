import { expect, test } from 'vitest'
import { readUpTo } from './read-up-to.ts'

const incoming = (chunks: readonly string[], claimed?: number) => ({
  headers: new Headers(claimed === undefined ? {} : { 'content-length': String(claimed) }),
  body: (async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  })(),
})

test('reads all of what is not too much, to the last byte', async () => {
  expect(String(await readUpTo(incoming(['ab', 'cd']), 4))).toBe('abcd')
  expect(String(await readUpTo({ headers: new Headers(), body: null }, 4))).toBe('')
})

test('reads nothing of what claims to be too much', async () => {
  const one = incoming(['ab'], 5)
  expect(await readUpTo(one, 4)).toBeNull()
  expect((await one.body.next()).done).toBe(false)
})

test('stops as soon as there is too much, whatever was claimed', async () => {
  let sent = 0
  const endless = (async function* () {
    for (;;) yield Buffer.alloc(++sent && 10)
  })()
  expect(await readUpTo({ headers: new Headers({ 'content-length': '1' }), body: endless }, 25)).toBeNull()
  expect(sent).toBe(3)
})

test('asks how much is allowed where that depends', async () => {
  const asked: number[] = []
  const allows = async (bytes: number) => asked.push(bytes) > 0 && bytes < 5
  expect(await readUpTo(incoming(['abc', 'def'], 3), allows)).toBeNull()
  expect(asked).toEqual([3, 3, 6])
})
