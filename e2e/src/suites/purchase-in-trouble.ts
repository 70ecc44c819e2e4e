import { randomUUID } from 'node:crypto'
import { until } from '@tandem/stack-clients'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useBrowser } from '../browser.ts'
import type { RunningStack } from '../running-stack.ts'
import { shopper } from '../shopper.ts'

const ordersSchema = z.object({ orders: z.array(z.object({ id: z.string() })) })

/** What a shopper can do while one of the two systems is down. */
export function purchaseInTrouble(running: () => RunningStack): void {
  const browser = useBrowser()
  const open = async () => {
    const page = await (await browser().newContext()).newPage()
    page.setDefaultTimeout(30_000)
    return { page, ...shopper(page, `${running().stack.urls.storefront}/fernhollow/en`) }
  }

  describe('a purchase', () => {
    test('goes through while Payload is down, and is there when Payload is back', {
      timeout: 240_000,
    }, async () => {
      const { stack, medusa, payload } = running()
      await Promise.all([stack.kill('orchestrator', 'SIGKILL'), stack.kill('worker', 'SIGKILL')])
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
      await until('the order in Payload', () => payload.findByMedusaId('orders', orders[0]?.id ?? ''), {
        withinMs: 60_000,
      })
      await page.context().close()
    })

    test('waits while Medusa is down, says so, and finds its cart again', { timeout: 240_000 }, async () => {
      const { stack } = running()
      const { page, open: go, step } = await open()
      await go('/products/marl-plate')
      await page.click(`main ${step('add')} button[type=submit]`)
      await page.locator('dialog[open] li').waitFor()

      await stack.kill('backend', 'SIGKILL')
      const away = await go('/cart')
      expect(away?.status()).toBe(503)
      expect(await page.textContent('main')).toContain('Nothing in it is lost')
      expect((await go('/products/marl-plate'))?.status()).toBe(200)
      await page.click(`main ${step('add')} button[type=submit]`)
      await page.getByText('Nothing in it is lost').first().waitFor()

      await stack.restart('backend')
      await until(
        'the cart',
        async () => {
          await go('/cart')
          return (await page.locator('main li').count()) === 1
        },
        { withinMs: 60_000 },
      )
      await page.context().close()
    })
  })
}
