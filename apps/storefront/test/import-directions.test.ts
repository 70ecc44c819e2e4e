import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

const SOURCE = join(import.meta.dirname, '../src')

/** What every feature builds on, so it can build on none of them. */
const FOUNDATIONS = ['ui', 'http', 'messages', 'store']

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of another file of the shop, also of types alone and of what is loaded later. */
const imports: readonly Import[] = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => importsOf(file.split(sep).join('/')))

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8')
  const { module } = parseSync(file, text)
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"]|['"]$/g, ''),
    ),
  ]
  return named
    .filter((name) => name.startsWith('.'))
    .map((name) => ({ from: file, to: relative(SOURCE, join(SOURCE, dirname(file), name)) }))
}

function featureOf(file: string): string | undefined {
  return /^features\/([^/]+)\//.exec(file)?.[1]
}

/** A feature, or a subject of `http`. */
function folderOf(file: string): string | undefined {
  return /^(?:features|http)\/[^/]+(?=\/)/.exec(file)?.[0]
}

describe('import directions', () => {
  test('imports are found, of every kind', () => {
    expect(new Set(imports.map(({ to }) => featureOf(to))).size).toBeGreaterThan(10)
    expect(imports).toContainEqual({
      from: 'features/store-frame/store-header.tsx',
      to: 'features/suggestions/search-dialog.tsx',
    })
  })

  test.each(FOUNDATIONS)('%s imports no feature', (folder) => {
    const own = imports.filter(({ from }) => from.startsWith(`${folder}/`))
    expect(own).not.toEqual([])
    expect(own.filter(({ to }) => featureOf(to) !== undefined).map(written)).toEqual([])
  })

  test('no two features, or subjects of http, import each other', () => {
    const between = imports.flatMap((each) => {
      const [from, to] = [folderOf(each.from), folderOf(each.to)]
      return from === undefined || to === undefined || from === to ? [] : [{ ...each, pair: [from, to] }]
    })
    const pairs = new Set(between.map(({ pair }) => pair.join(' → ')))
    const both = between.filter(({ pair }) => pairs.has(pair.toReversed().join(' → ')))
    expect(both.map(written)).toEqual([])
  })
})

function written({ from, to }: Import): string {
  return `${from} imports ${to}`
}
