import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOf, inlineSourcesOf, toRenderedPage } from './rendered-page.ts'

const NONCE = 'q1w2e3=='
const HTML = `<meta property="csp-nonce" content="${NONCE}"/><style nonce="${NONCE}">a{}</style><script nonce="${NONCE}">go("نور")</script>`
const rendered = (html = HTML) => toRenderedPage({ html, nonce: NONCE, headers: [], tags: [], until: 0 })
const asked = (headers: Record<string, string> = {}) => new Request('http://shop.test/', { headers })
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('what a page may run', () => {
  test('is each inline script and style by the hash of its content, once', () => {
    const html = '<script>one</script><script nonce="x">two</script><script>one</script><style>a{}</style>'
    expect(inlineSourcesOf(html)).toEqual({
      scripts: [hashOf('one'), hashOf('two')],
      styles: [hashOf('a{}')],
    })
  })

  test('needs no hash where it is loaded, or is data', () => {
    const html =
      '<script type="module" async="" src="/a.js"></script><script type="application/ld+json">{}</script>'
    expect(inlineSourcesOf(html)).toEqual({ scripts: [], styles: [] })
  })
})

describe('a page', () => {
  test('is sent as it was compressed, without the nonce that it was rendered with', async () => {
    const page = await rendered()
    const packed = await answerOf(page, asked({ 'accept-encoding': 'br, gzip' }))
    expect(packed.body).toBe(page.gzipped)
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const plain = await answerOf(page, asked())
    expect(plain.headers.has('content-encoding')).toBe(false)
    expect(String(plain.body)).toBe(
      '<meta property="csp-nonce" content=""/><style>a{}</style><script>go("نور")</script>',
    )
    expect(page.inline.scripts).toEqual([hashOf('go("نور")')])
  })

  test('is not sent again to who holds it', async () => {
    const page = await rendered()
    const again = await answerOf(page, asked({ 'if-none-match': page.etag }))
    expect(again).toMatchObject({ status: 304, body: null })
    expect(again.headers.get('etag')).toBe(page.etag)
    const changed = await rendered(`${HTML}!`)
    expect((await answerOf(changed, asked({ 'if-none-match': page.etag }))).status).toBe(200)
  })
})
