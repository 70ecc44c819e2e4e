import { expect, test } from 'vitest'
import { scriptsAfterPaint } from './scripts-after-paint.ts'

const manifest = {
  routes: {
    root: {
      css: ['/assets/all.css'],
      preloads: ['/assets/shared.js'],
      scripts: [{ attrs: { type: 'module', async: true, src: '/assets/entry.js' } }],
    },
    list: { preloads: [{ href: '/assets/list.js', crossOrigin: 'anonymous' as const }] },
    product: { preloads: ['/assets/product.js'] },
  },
}

test('no asset but styles is left for the browser to fetch by itself', () => {
  const { routes } = scriptsAfterPaint(manifest, ['root', 'list'])
  expect(Object.values(routes).flatMap((route) => route.preloads ?? [])).toEqual([])
  expect(Object.values(routes).flatMap((route) => route.scripts ?? [])).toMatchObject([{}])
  expect(routes.root?.css).toEqual(['/assets/all.css'])
})

test('one script names what the shown routes need, and no more', () => {
  const [script] = scriptsAfterPaint(manifest, ['root', 'list']).routes.root?.scripts ?? []
  expect(script?.attrs).toBeUndefined()
  for (const file of ['shared', 'list', 'entry']) expect(script?.children).toContain(`"/assets/${file}.js"`)
  expect(script?.children).not.toContain('product')
})
