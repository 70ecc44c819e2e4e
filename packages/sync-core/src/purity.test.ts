import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const sources = globSync(join(import.meta.dirname, '**/*.ts'), {
  exclude: (path) => /(\.test|\.test-d|samples)(\.ts)?$/.test(path),
})

/** What the language brings along and no tsconfig can hide; what it can is checked by `outside-world.test-d.ts`. */
const FORBIDDEN =
  /\b(Date|Intl|Temporal|Atomics|globalThis|eval|Function)\b|\bMath\.random\b|\bimport\(|\basync\b|\bawait\b/

const ALLOWED = /^(\.\.?\/.*\.ts|@tandem\/contracts\/[a-z-]+|zod)$/

function nameOf(path: string): string {
  return relative(import.meta.dirname, path)
}

function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
}

describe('the core', () => {
  test('finds its own sources', () => {
    expect(sources.length).toBeGreaterThan(40)
  })

  test('has no clock, no randomness and waits for nothing', () => {
    const found = sources.map((path) => [nameOf(path), codeOf(path).match(FORBIDDEN)?.[0]])
    expect(found.filter(([, word]) => word !== undefined)).toEqual([])
  })

  test('imports its own files, the contracts and zod only', () => {
    const found = sources.flatMap((path) => {
      const names = [...codeOf(path).matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? '')
      return names.filter((name) => !ALLOWED.test(name)).map((name) => [nameOf(path), name])
    })
    expect(found).toEqual([])
  })
})
