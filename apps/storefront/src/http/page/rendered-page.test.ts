import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerOf, inlineSourcesOf, toRenderedPage } from './rendered-page.ts'

const NONCE = 'q1w2e3=='
const HTML = `<meta property="csp-nonce" content="${NONCE}"/><style nonce="${NONCE}">a{}</style><script nonce="${NONCE}">go("نور")</script>`
const rendered = (html = HTML) => toRenderedPage({ html, nonce: NONCE, headers: [], tags: [], until: 0 })
const asked = (headers: Record<string, string> = {}) => new Request('http://shop.test/', { headers })
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('what a page may run', () => {
  test('is each inline script and style of the renderer by the hash of its content, once', () => {
    const html =
      '<script nonce="N0nce">one</script><script class="a" nonce="N0nce">two</script><script nonce="N0nce">one</script><style nonce="N0nce">a{}</style>'
    expect(inlineSourcesOf(html, 'N0nce')).toEqual({
      scripts: [hashOf('one'), hashOf('two')],
      styles: [hashOf('a{}')],
    })
  })

  test('is nothing that somebody’s text has brought along', () => {
    const genuine = '<script nonce="N0nce">good</script>'
    for (const injected of [
      '<script>bad</script>',
      '<script nonce>bad</script>',
      '<script nonce="">bad</script>',
      '<script nonce="guessed">bad</script>',
      '<script data-x=\' nonce="guessed"\'>bad</script>',
      '<SCRIPT>bad</SCRIPT>',
      '<style>bad</style>',
      '<svg><script>bad</script></svg>',
      '<script>bad//',
    ]) {
      for (const html of [injected + genuine, genuine + injected]) {
        const { scripts, styles } = inlineSourcesOf(html, 'N0nce')
        expect([injected, scripts.every((source) => source === hashOf('good')), styles]).toEqual([
          injected,
          true,
          [],
        ])
      }
    }
  })

  test('needs no hash where it is loaded, or is data', () => {
    const html =
      '<script type="module" async="" nonce="N0nce" src="/a.js"></script><script type="application/ld+json" nonce="N0nce">{}</script>'
    expect(inlineSourcesOf(html, 'N0nce')).toEqual({ scripts: [], styles: [] })
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
