import type { Entity } from '@tandem/contracts'
import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

/** Work that goes on until it is told to end. */
function slowWork() {
  const started: Entity[] = []
  const ends: (() => void)[] = []
  const rungAgain: Entity[] = []
  const ring = takeTurns(
    2,
    async (entity) => {
      started.push(entity)
      await new Promise<void>((resolve) => ends.push(resolve))
    },
    async (entity) => void rungAgain.push(entity),
  )
  return { started, rungAgain, ring, end: () => ends.shift()?.() }
}

test('an entity that is rung for all the time leaves hands for the others', async () => {
  const { started, ring } = slowWork()
  const rings = Array.from({ length: 5 }, () => ring('product-content'))
  void ring('product')
  await Promise.race(rings)
  expect(started).toEqual(['product-content', 'product-content', 'product'])
})

test('a ring that came while all its hands were busy is not forgotten', async () => {
  const { started, rungAgain, ring, end } = slowWork()
  const working = [ring('product'), ring('product')]
  await ring('product')
  end()
  await working[0]
  expect(rungAgain).toEqual(['product'])
  end()
  await working[1]
  expect(rungAgain).toEqual(['product'])
  expect(started).toHaveLength(2)
})

test('work that failed gives its hand back', async () => {
  const ring = takeTurns(
    1,
    async () => {
      throw new Error('the database is away')
    },
    async () => {},
  )
  await expect(ring('vendor')).rejects.toThrow('away')
  await expect(ring('vendor')).rejects.toThrow('away')
})
