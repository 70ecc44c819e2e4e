import { describe, expect, test } from 'vitest'
import { plainHash } from '../../test/applying.ts'
import { baseOf, type Ownership, replacedUnseen } from '../index.ts'

const ownership: Ownership = {
  existence: 'hub',
  fields: {
    name: { owner: 'shared', merge: 'scalar', winner: 'hub' },
    tags: { owner: 'shared', merge: 'set' },
    price: { owner: 'hub' },
  },
}
const read = baseOf(ownership, { name: 'Ash', tags: ['a', 'b'], price: 1 }, plainHash)
const written = { name: 'Oak', tags: ['a'], price: 2 }
const conflictsOf = (replaced: Record<string, string | number | string[] | null>) =>
  replacedUnseen(ownership, read, replaced, written, plainHash)

describe('what a write replaced that nobody had read', () => {
  test('is a conflict of the field, with what was written over it', () => {
    expect(conflictsOf({ name: 'Elm' })).toEqual([
      { field: 'name', winner: 'hub', base: null, remote: 'Elm', hub: 'Oak' },
    ])
    expect(conflictsOf({ tags: ['a', 'c'] })).toMatchObject([
      { field: 'tags', remote: ['a', 'c'], hub: ['a'] },
    ])
  })

  test('is none where it was what had been read, in whatever order a set is', () => {
    expect(conflictsOf({ name: 'Ash', tags: ['b', 'a'] })).toEqual([])
  })

  test('is none of a field that the hub owns, nor of one that is not kept in step', () => {
    expect(conflictsOf({ price: 9, colour: 'red' })).toEqual([])
  })

  test('counts for everything where nothing was read, and shows what was not written as empty', () => {
    expect(replacedUnseen(ownership, null, { name: 'Ash' }, {}, plainHash)).toMatchObject([
      { remote: 'Ash', hub: null },
    ])
  })
})
