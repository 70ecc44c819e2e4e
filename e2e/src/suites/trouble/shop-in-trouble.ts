import { randomUUID } from 'node:crypto'
import { until } from '@tandem/stack-clients'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useBrowser } from '../../browser.ts'
import type { RunningStack } from '../../running-stack.ts'
import { shopper } from '../../shopper.ts'
import { visitor } from '../isolation/visitor.ts'
import { fernhollowChannel } from '../stores.ts'
import { contentsOf, everyTag, expectSame, makeOld, pagesOfEveryKind } from './looked-at.ts'

const ordersSchema = z.object({ orders: z.array(z.object({ id: z.string() })) })
/** With what the demo sells there, more than a page of a list. */
const NAME = `trouble-${randomUUID().slice(0, 8)}`
const MORE = Array.from({ length: 12 }, (_, index) => `${NAME}-${index + 1}`)

/**
 * What a shop shows and sells while one of the two systems is killed. All that it holds is made old first, so that
 * nothing is shown only because nobody had asked for it anew.
 */
export function shopInTrouble(running: () => RunningStack): void {
  describe('a shop', () => {
    const browser = useBrowser()
    const open = async () => {
      const page = await (await browser().newContext()).newPage()
      page.setDefaultTimeout(30_000)
      return { page, ...shopper(page, `${running().stack.urls.storefront}/fernhollow/en`) }
    }
    const at = () => visitor(running().stack.urls.storefront)
    const ids: string[] = []
    let paths: string[]
    let tags: string[]
    let before: Map<string, string>

    beforeAll(async () => {
      const { stack, medusa } = running()
      const salesChannelIds = [await fernhollowChannel(stack.urls.backend)]
      const [first = ''] = MORE
      const late = `/fernhollow/en/products/${first}`
      expect((await at().get(late)).status).toBe(404)
      for (const handle of MORE)
        ids.push((await medusa.createProduct({ title: handle, handle, amount: 7, salesChannelIds })).id)
      // Nobody kept that it was not there.
      await until('the new product', async () => (await at().get(late)).status === 200, { withinMs: 5_000 })
      await until(
        'a second page',
        async () => (await at().get('/fernhollow/en/products?page=2')).status === 200,
      )

      paths = await pagesOfEveryKind(running())
      tags = await everyTag(running(), paths)
      before = await until('every page at rest', async () => {
        const [one, other] = [await contentsOf(running(), paths), await contentsOf(running(), paths)]
        return paths.every((path) => one.get(path) === other.get(path)) && one
      })
      const failed = [...before].filter(([, shown]) => !shown.startsWith('200 <main'))
      expect(failed).toEqual([])
      expect(paths.length).toBeGreaterThan(40)
    })

    afterAll(async () => {
      for (const id of ids) await running().medusa.deleteProduct(id)
    })

    describe('with Payload killed', () => {
      test('every page is as it was, a purchase goes through, and all of it is in Payload when that is back', {
        timeout: 240_000,
      }, async () => {
        const { stack, medusa, payload } = running()
        await Promise.all([stack.kill('orchestrator', 'SIGKILL'), stack.kill('worker', 'SIGKILL')])
        await makeOld(running(), tags)
        await expectSame(running(), before)

        const [productId = ''] = ids
        await medusa.updateProduct(productId, { title: 'Renamed meanwhile' })
        await makeOld(running(), [`product:${productId}`])
        const renamed = await at().get(`/fernhollow/en/products/${MORE[0]}`)
        expect([renamed.status, renamed.text.includes('Renamed meanwhile')]).toEqual([200, true])
        expect((await at().get('/fernhollow/en/pages/never-written')).status).toBe(503)

        const { page, open: go, step, checkOut } = await open()
        await go('/products/marl-plate')
        await page.click(`main ${step('add')} button[type=submit]`)
        await page.locator('dialog[open] li').waitFor()
        const email = `ada-${randomUUID().slice(0, 8)}@mail.test`
        await checkOut({ email, country: 'ie' })
        const found = await medusa.request('GET', `/admin/orders?q=${encodeURIComponent(email)}&fields=id`)
        const { orders } = ordersSchema.parse(found)
        expect(orders).toHaveLength(1)

        await Promise.all([stack.restart('orchestrator'), stack.restart('worker')])
        await until(
          'a page that is not there to be known as such',
          async () => (await at().get('/fernhollow/en/pages/never-written')).status === 404,
          { withinMs: 10_000 },
        )
        await until('the order in Payload', () => payload.findByMedusaId('orders', orders[0]?.id ?? ''), {
          withinMs: 60_000,
        })
        const content = await until('the content', () => payload.findByMedusaId('product-content', productId))
        await payload.update('product-content', content.id, {
          _status: 'published',
          seo: { title: 'Written once it was back' },
        })
        await until(
          'what an editor writes now',
          async () =>
            (await at().get(`/fernhollow/en/products/${MORE[0]}`)).text.includes('Written once it was back'),
          { withinMs: 10_000 },
        )
        await page.context().close()
      })
    })

    describe('with Medusa killed', () => {
      test('every page is as it was, buying says that it waits, and the cart is there when Medusa is back', {
        timeout: 240_000,
      }, async () => {
        const { stack, medusa } = running()
        const { page, open: go, step } = await open()
        await go('/products/marl-plate')
        await page.click(`main ${step('add')} button[type=submit]`)
        await page.locator('dialog[open] li').waitFor()
        before = await contentsOf(running(), paths)

        await stack.kill('backend', 'SIGKILL')
        await makeOld(running(), tags)
        await expectSame(running(), before)

        const neverSeen = `/fernhollow/en/search?q=${NAME}`
        const unknown = await at().get(neverSeen)
        expect(unknown.status).toBe(503)
        expect(unknown.text).toContain('Nothing is lost; please try again')
        expect([unknown.headers.get('etag'), unknown.headers.get('cache-control')]).toEqual([
          null,
          'no-store',
        ])

        const away = await go('/cart')
        expect(away?.status()).toBe(503)
        expect(await page.textContent('main')).toContain('Nothing in it is lost')
        expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(
          '/fernhollow/en/cart',
        )
        expect((await go('/checkout'))?.status()).toBe(503)
        await go('/products/marl-plate')
        await page.click(`main ${step('add')} button[type=submit]`)
        await page.getByText('Nothing in it is lost').first().waitFor()

        await stack.restart('backend')
        await until('the list', async () => (await at().get(neverSeen)).status === 200, { withinMs: 10_000 })
        await until(
          'the cart',
          async () => {
            await go('/cart')
            return (await page.locator('main li').count()) === 1
          },
          { withinMs: 10_000 },
        )
        await medusa.updateProduct(ids[0] ?? '', { title: 'Renamed since' })
        await until(
          'what a merchant changes now',
          async () => (await at().get(`/fernhollow/en/products/${MORE[0]}`)).text.includes('Renamed since'),
          { withinMs: 10_000 },
        )
        await page.context().close()
      })
    })
  })
}
