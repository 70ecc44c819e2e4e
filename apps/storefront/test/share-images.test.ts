import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { HttpResponse, http } from 'msw'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerManifest } from '../src/features/share/answer-manifest.ts'
import { answerIcon, answerShareImage } from '../src/features/share/answer-share.ts'
import { lookOf } from '../src/features/share/look-of.ts'
import { PictureError, readOwnPicture } from '../src/features/share/own-picture.ts'
import { iconPath, sharePath } from '../src/features/share/share-address.ts'
import { getUnifiedClient, purgeShop } from '../src/lib/api/unified-client.ts'
import { MEDUSA, PAYLOAD, storeProduct, twoSystems } from './two-systems.ts'

Object.assign(process.env, {
  MEDUSA_BACKEND_URL: MEDUSA,
  PAYLOAD_CMS_URL: PAYLOAD,
  STOREFRONT_PURGE_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
  STOREFRONT_FORMS_SECRET: `whsec_${Buffer.alloc(32, 2).toString('base64')}`,
  STOREFRONT_COOKIE_SECRET: 'a-secret-for-tests-only',
})

const systems = twoSystems()
beforeAll(() => systems.server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => systems.server.close())

const plainRed = () =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: '#ff0000' } })
    .webp()
    .toBuffer()
const servePicture = (url: string, body: Buffer) =>
  systems.server.use(http.get(url, () => new HttpResponse(new Uint8Array(body))))

beforeEach(async () => {
  systems.server.resetHandlers()
  systems.state.branding = []
  systems.state.products.noor = [storeProduct('lantern')]
  systems.state.products.fernhollow = [storeProduct('mug', { thumbnail: `${MEDUSA}/static/mug.webp` })]
  servePicture(`${MEDUSA}/static/mug.webp`, await plainRed())
  purgeShop(['stores', 'products', 'product:prod_mug', 'store:fernhollow', 'store:noor'])
})

const share = (store: string, of: string, address = `/${of}.jpg`, locale = 'en') =>
  answerShareImage(new Request(`http://shop${address}`), { store, locale }, `${of}.jpg`)

const lookOfStore = async (store: string) => {
  const branding = await getUnifiedClient({ store, locale: 'en' }).getStoreBranding(store)
  if (!branding) throw new Error(`no brand of ${store}`)
  return lookOf(branding)
}

const pixelOf = async (response: Response, left: number) => {
  const { data } = await sharp(await response.arrayBuffer())
    .extract({ left, top: 10, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

describe('a share image', () => {
  test.each(['store', 'home', 'products/mug'])('of %s is a picture of 1200 × 630', async (of) => {
    const response = await share('fernhollow', of)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const { width, height, format } = await sharp(await response.arrayBuffer()).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' })
  })

  test('shows the product’s own picture beside the brand’s colour, on the other side in Arabic', async () => {
    const [red = 0, green = 255] = await pixelOf(await share('fernhollow', 'products/mug'), 1190)
    expect([red > 240, green < 15]).toEqual([true, true])
    systems.state.products.noor = [storeProduct('mug', { thumbnail: `${MEDUSA}/static/mug.webp` })]
    purgeShop(['products', 'stores'])
    const [mirrored = 0] = await pixelOf(await share('noor', 'products/mug', '/', 'ar'), 10)
    expect(mirrored).toBeGreaterThan(240)
  })

  test('is kept for good under the address of what it shows, and a minute under any other', async () => {
    const of = 'products/mug'
    const picture = `${MEDUSA}/static/mug.webp`
    const address = sharePath(await lookOfStore('fernhollow'), { of, title: 'The mug', picture })
    const current = await share('fernhollow', of, address)
    expect(current.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const other = await share('fernhollow', of, `${address}0`)
    expect(other.headers.get('cache-control')).toBe('public, max-age=60')
  })

  test('gets another address and other colours with another brand', async () => {
    const before = await lookOfStore('fernhollow')
    const plain = await pixelOf(await share('fernhollow', 'store'), 10)
    systems.state.branding = [{ handle: 'fernhollow', name: 'Fernhollow', brandColor: '#2F5D50' }]
    purgeShop(['store:fernhollow'])
    expect(await lookOfStore('fernhollow')).not.toBe(before)
    expect(await pixelOf(await share('fernhollow', 'store'), 10)).not.toEqual(plain)
  })

  test.each([
    ['noor', 'products/mug'],
    ['fernhollow', 'products/lantern'],
    ['nowhere', 'store'],
    ['fernhollow', 'products/../store'],
    ['fernhollow', 'http://evil.example/a'],
  ])('of %s is not there for %s, which nobody keeps', async (store, of) => {
    const response = await share(store, of)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  test('is drawn without a picture that can’t be read, and not kept then', async () => {
    const thumbnail = `${MEDUSA}/static/away.webp`
    systems.state.products.fernhollow = [storeProduct('bowl', { thumbnail })]
    systems.server.use(http.get(thumbnail, () => new HttpResponse(null, { status: 500 })))
    const response = await share('fernhollow', 'products/bowl')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    servePicture(thumbnail, await plainRed())
    expect((await pixelOf(await share('fernhollow', 'products/bowl'), 1190))[0]).toBeGreaterThan(240)
  })

  test('is 503 while the catalogue can’t be read, which nobody keeps', async () => {
    systems.state.medusaAway = true
    const response = await share('halden', 'products/hammer')
    systems.state.medusaAway = false
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store'])
  })
})

describe('a picture', () => {
  test.each([
    ['http://169.254.169.254/latest/meta-data'],
    ['file:///etc/passwd'],
    ['http://medusa.test.evil.example/a.png'],
    ['not an address'],
  ])('is never read from %s', async (url) => {
    await expect(readOwnPicture(url, [MEDUSA, PAYLOAD])).rejects.toThrow(PictureError)
  })

  test('is not read where its own system sends elsewhere', async () => {
    systems.server.use(http.get(`${MEDUSA}/a.png`, () => HttpResponse.redirect('http://evil.example/', 302)))
    await expect(readOwnPicture(`${MEDUSA}/a.png`, [MEDUSA])).rejects.toThrow(PictureError)
  })

  test('has to be one', async () => {
    servePicture(`${MEDUSA}/a.png`, Buffer.from('<html>no picture</html>'))
    await expect(readOwnPicture(`${MEDUSA}/a.png`, [MEDUSA])).rejects.toThrow(PictureError)
  })

  test('shows nothing of this machine’s files, whatever an SVG names', async () => {
    const svg = (inner: string) =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        width="20" height="20"><rect width="20" height="20" fill="white"/>${inner}</svg>`)
    const path = join(await mkdtemp(join(tmpdir(), 'tandem-')), 'secret.png')
    await sharp(await plainRed()).toFile(path)
    const file = pathToFileURL(path).href
    servePicture(`${MEDUSA}/a.svg`, svg(`<image xlink:href="${file}" width="20" height="20"/>`))
    servePicture(`${MEDUSA}/b.svg`, svg(''))
    const pixels = async (name: string) =>
      (await readOwnPicture(`${MEDUSA}/${name}`, [MEDUSA])).raw().toBuffer()
    expect(await pixels('a.svg')).toEqual(await pixels('b.svg'))
  })
})

test.each([
  ['180', 180],
  ['192', 192],
  ['512', 512],
  ['maskable', 512],
] as const)('the icon %s is a square of %i px', async (name, size) => {
  const address = iconPath(await lookOfStore('noor'), name)
  const response = await answerIcon(
    new Request(`http://shop${address}`),
    { store: 'noor', locale: 'en' },
    `${name}.png`,
  )
  expect(response.headers.get('cache-control')).toContain('immutable')
  const { width, height, format, hasAlpha } = await sharp(await response.arrayBuffer()).metadata()
  expect({ width, height, format, hasAlpha }).toEqual({
    width: size,
    height: size,
    format: 'png',
    hasAlpha: false,
  })
})

test.each(['toString', '181', ''])('there is no icon %j', async (name) => {
  const place = { store: 'noor', locale: 'en' }
  expect((await answerIcon(new Request('http://shop/'), place, `${name}.png`)).status).toBe(404)
})

test('the manifest tells name, language, direction and where to begin, per language', async () => {
  const response = await answerManifest(new Request('http://shop/'), { store: 'noor', locale: 'ar' })
  expect(response.headers.get('content-type')).toBe('application/manifest+json')
  expect(await response.json()).toMatchObject({
    name: 'noor',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/noor/ar',
    icons: [{ sizes: '192x192' }, { sizes: '512x512' }, { purpose: 'maskable' }],
  })
  const foreign = await answerManifest(new Request('http://shop/'), { store: 'fernhollow', locale: 'ar' })
  expect(foreign.status).toBe(404)
})
