import { describe, expect, test } from 'vitest'
import { editorState } from '../demo/editor-state.ts'
import { lexicalToHtml } from './rich-text-html.ts'

const block = (type: string, children: unknown[], rest: object = {}) => ({
  type,
  children,
  version: 1,
  ...rest,
})
const root = (...children: unknown[]) => ({ root: block('root', children) })
const text = (words: unknown, format: unknown = 0) => ({ type: 'text', text: words, format, version: 1 })
const paragraph = (...children: unknown[]) => block('paragraph', children)
const link = (url: unknown, rest: object = {}) =>
  paragraph(block('link', [text('words')], { fields: { url, linkType: 'custom', ...rest } }))

describe('what an editor writes', () => {
  test('is written as plain elements', () => {
    const state = root(
      block('heading', [text('How it ages')], { tag: 'h2' }),
      block('heading', [text('In the kitchen')], { tag: 'h3' }),
      paragraph(text('Wood '), text('darkens', 1), text(' and '), text('softens', 2), text('.', 3)),
      block('list', [block('listitem', [text('Oil it')]), block('listitem', [text('Wait')])], {
        listType: 'number',
      }),
      block('list', [block('listitem', [text('Ash')])], { listType: 'bullet' }),
      block('quote', [text('Mine is older.')]),
      paragraph(text('One'), { type: 'linebreak', version: 1 }, text('two')),
    )
    expect(lexicalToHtml(state)).toBe(
      '<h2>How it ages</h2><h3>In the kitchen</h3>' +
        '<p>Wood <strong>darkens</strong> and <em>softens</em><strong><em>.</em></strong></p>' +
        '<ol><li>Oil it</li><li>Wait</li></ol><ul><li>Ash</li></ul>' +
        '<blockquote>Mine is older.</blockquote><p>One<br>two</p>',
    )
  })

  test('always gives the same HTML, checklists included', () => {
    const state = root(
      block('list', [block('listitem', [text('a')], { checked: true })], { listType: 'check' }),
    )
    expect(lexicalToHtml(state)).toBe('<ul><li>a</li></ul>')
    expect(lexicalToHtml(state)).toBe(lexicalToHtml(structuredClone(state)))
  })

  test('in Arabic stays as written', () => {
    const state = editorState([{ kind: 'paragraph', text: 'دلّة من نحاس' }], 'rtl')
    expect(lexicalToHtml(state)).toBe('<p>دلّة من نحاس</p>')
  })
})

describe('nothing to read', () => {
  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a text', '<p>x</p>'],
    ['an object without a root', {}],
    ['a root without children', { root: {} }],
    ['no block', root()],
    ['an empty paragraph', root(paragraph())],
    ['paragraphs of spaces', root(paragraph(text('  ')), paragraph(text('\n')))],
  ])('%s is null', (_, state) => {
    expect(lexicalToHtml(state)).toBeNull()
  })

  test('empty blocks among others leave no trace', () => {
    expect(lexicalToHtml(root(paragraph(), paragraph(text('a')), paragraph()))).toBe('<p>a</p>')
  })
})

describe('links', () => {
  test.each([
    ['/pages/care', '/pages/care'],
    ['#care', '#care'],
    ['https://example.test/a?b=1&c="2"', 'https://example.test/a?b=1&amp;c=&quot;2&quot;'],
    ['mailto:care@example.test', 'mailto:care@example.test'],
    ['tel:+3531555', 'tel:+3531555'],
  ])('to %s are kept', (url, href) => {
    expect(lexicalToHtml(link(url) && root(link(url)))).toBe(`<p><a href="${href}">words</a></p>`)
  })

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.test',
    '/\\evil.test',
    'https://a b.test',
    '',
    null,
    { toString: 'javascript:alert(1)' },
  ])('to %j keep only their words', (url) => {
    expect(lexicalToHtml(root(link(url)))).toBe('<p>words</p>')
  })

  test('in a new window cannot reach back', () => {
    expect(lexicalToHtml(root(link('/a', { newTab: true })))).toBe(
      '<p><a href="/a" target="_blank" rel="noopener noreferrer">words</a></p>',
    )
  })
})

describe('hostile input', () => {
  test('is escaped wherever text can be', () => {
    const words = `<script>alert("1")</script><img src=x onerror='x'>&`
    const html = lexicalToHtml(root(paragraph(text(words)), block('heading', [text(words)], { tag: 'h2' })))
    expect(html).not.toMatch(/<(?!\/?(p|h2)>)/)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
  })

  test('as a tag, a style or an attribute goes nowhere', () => {
    const evil = 'h2 onclick="alert(1)"'
    const state = root(
      block('heading', [text('a')], { tag: evil, format: `x" onclick="alert(1)`, indent: 9 }),
      block('list', [block('listitem', [text('b')], { value: '"><script>' })], { tag: evil, listType: evil }),
      block('paragraph', [{ ...text('c'), style: 'x" onclick="alert(1)' }], { format: 'right' }),
    )
    expect(lexicalToHtml(state)).toBe('<h2>a</h2><ul><li>b</li></ul><p>c</p>')
  })

  test('as unknown nodes keeps the text inside and nothing else', () => {
    const state = root(
      block('iframe', [text('inside')], { src: 'https://evil.test' }),
      { type: 'upload', value: { url: 'javascript:alert(1)', alt: '<script>' }, version: 1 },
      { type: 'block', fields: { blockType: 'html', html: '<script>1</script>' }, version: 1 },
      { type: 'paragraph', children: 'not a list', version: 1 },
      paragraph(text('after')),
    )
    expect(lexicalToHtml(state)).toBe('inside<p>after</p>')
  })
})
