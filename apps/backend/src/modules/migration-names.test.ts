import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'

/** They share one table of what has run: of two with one name, the second would never run. */
it('no two modules have a migration of the same name', () => {
  const names = globSync('*/migrations/*.ts', { cwd: import.meta.dirname }).map((file) => basename(file))
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
