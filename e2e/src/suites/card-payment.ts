import { randomUUID } from 'node:crypto'
import { freePorts, repositoryRoot } from '@tandem/dev-stack'
import { until } from '@tandem/stack-clients'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { axeFindings } from '../accessible.ts'
import { useBrowser } from '../browser.ts'
import { type Card, playStripeJs } from '../fake-stripe-js.ts'
import type { RunningStack } from '../running-stack.ts'
import { shopper } from '../shopper.ts'

const ordersSchema = z.object({
  orders: z.array(z.object({ id: z.string(), total: z.number(), payment_status: z.string() })),
})
const intentsSchema = z.array(z.object({ id: z.string(), amount: z.number(), status: z.string() }))

const KEYS = { STRIPE_API_KEY: 'sk_test_e2e', STRIPE_WEBHOOK_SECRET: 'whsec_e2e' }

/**
 * Paying by card in a real browser: the stack is started anew with keys, and Stripe is played on both sides, its
 * API inside of the backend's process and its script in the browser. What stands between is all the shop's own.
 */
export function cardPayment(running: () => RunningStack): void {
  const browser = useBrowser()
  let control = 0
  const nodeOptions: string[] = []

  describe('a card', () => {
    beforeAll(async () => {
      const { stack } = running()
      const [port = 0] = await freePorts(1)
      control = port
      const player = `${repositoryRoot}/apps/backend/test/backend/stripe-in-process.ts`
      nodeOptions.push(stack.env.backend.NODE_OPTIONS ?? '')
      Object.assign(stack.env.backend, KEYS, {
        NODE_OPTIONS: `${nodeOptions} --import ${player}`,
        STRIPE_CONTROL_PORT: String(control),
      })
      stack.env.storefront.STRIPE_PUBLISHABLE_KEY = 'pk_test_e2e'
      await Promise.all([stack.restart('backend'), stack.restart('storefront')])
    }, 120_000)

    // The suites after this one sell without cards again.
    afterAll(async () => {
      const { stack } = running()
      for (const name of Object.keys(KEYS)) delete stack.env.backend[name]
      delete stack.env.storefront.STRIPE_PUBLISHABLE_KEY
      Object.assign(stack.env.backend, { NODE_OPTIONS: nodeOptions[0] })
      await Promise.all([stack.restart('backend'), stack.restart('storefront')])
    }, 120_000)

    async function atReview(options: { javaScriptEnabled?: boolean } = {}) {
      const context = await browser().newContext(options)
      const { asked } = await playStripeJs(context, control)
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      const blocked: string[] = []
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) blocked.push(message.text())
      })
      const home = `${running().stack.urls.storefront}/fernhollow/en`
      const { open, submit, step } = shopper(page, home)
      const email = `card-${randomUUID().slice(0, 8)}@mail.test`
      await open('/products/tidepool-mug')
      await page.click(`main ${step('add')} button[type=submit]`)
      await page
        .locator(options.javaScriptEnabled === false ? 'main li' : 'dialog[open] li')
        .first()
        .waitFor()
      await open('/checkout')
      await page.fill('main [name=email]', email)
      await page.fill('main [name=name]', 'Ada Lovelace')
      await page.selectOption('main [name=country]', 'ie')
      await page.fill('main [name=address]', '11 Harbour Row')
      await page.fill('main [name=postcode]', 'D04 X0X0')
      await page.fill('main [name=city]', 'Dublin')
      await submit(step('address'))
      await submit(step('delivery'))
      const field = page.getByLabel('Card number')
      return {
        page,
        asked,
        blocked,
        email,
        submit: () => page.click(`main ${step('place')} button[type=submit]`),
        choose: () => page.check('main [value=pp_stripe_stripe]'),
        async type(card: Card) {
          await field.waitFor()
          await field.fill(card)
        },
        about: async () => JSON.parse((await field.getAttribute('data-about')) ?? 'null'),
        close: () => context.close(),
      }
    }
    async function ordersOf(email: string) {
      const answer = await running().medusa.request(
        'GET',
        `/admin/orders?q=${encodeURIComponent(email)}&fields=id,total,payment_status`,
      )
      return ordersSchema.parse(answer).orders
    }
    const intents = async () =>
      intentsSchema.parse(await (await fetch(`http://localhost:${control}/`)).json())

    test('that is declined is told in place, and another one pays the same payment, once, and comes to Payload', async () => {
      const shop = await atReview()
      expect(shop.asked, 'nothing of Stripe’s before a card is chosen').toEqual([])
      await shop.choose()
      await shop.type('4000000000009995')
      expect(await axeFindings(shop.page)).toEqual([])
      const before = (await intents()).length
      await shop.submit()
      await shop.page.getByText('Your card has insufficient funds.').waitFor()
      expect(await ordersOf(shop.email)).toEqual([])

      await shop.type('4242424242424242')
      const [amount, currency, capture] = await shop.about()
      await shop.page.locator('main form button[type=submit]').dblclick()
      await shop.page.waitForURL(/\/order\//)
      await shop.page.getByText('Card or wallet').waitFor()
      const [order, ...more] = await ordersOf(shop.email)
      expect(more).toEqual([])
      expect(order?.payment_status).toBe('authorized')
      expect([amount, currency, capture]).toEqual([Math.round((order?.total ?? 0) * 100), 'eur', 'manual'])
      expect((await intents()).length - before).toBe(1)
      expect((await intents()).at(-1)).toMatchObject({ amount, status: 'requires_capture' })
      expect(shop.blocked).toEqual([])
      await until('the order in Payload', async () => {
        const found = await running().payload.findByMedusaId('orders', order?.id ?? '')
        return found && JSON.stringify(found).includes('authorized')
      })
      await shop.close()
    })

    test('whose bank asks on a page of its own comes back to the order', async () => {
      const shop = await atReview()
      await shop.choose()
      await shop.type('4000002500003155')
      await shop.submit()
      await shop.page.waitForURL(/\/order\//)
      expect(await ordersOf(shop.email)).toHaveLength(1)
      await shop.close()
    })

    test('can’t be paid without script, which is said, and an invoice can', async () => {
      const shop = await atReview({ javaScriptEnabled: false })
      // A browser that is driven from outside shows no <noscript>, so only that it is there can be told.
      expect(await shop.page.content()).toMatch(/<noscript>.*needs JavaScript/)
      await shop.choose()
      await shop.submit()
      await shop.page.getByText('Nothing was ordered: switch it on').waitFor()
      await shop.page.check('main [value=pp_system_default]')
      await shop.submit()
      await shop.page.waitForURL(/\/order\//)
      await shop.close()
    })
  })
}
