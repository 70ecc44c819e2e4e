import type { Page } from 'playwright-core'
import { openPage } from './open-page.ts'

/** A shopper's ways in one store's pages, which work with script and without. */
export function shopper(page: Page, home: string) {
  const submit = async (form: string) => {
    const before = page.url()
    await page.click(`main ${form} button[type=submit]`)
    await page.waitForURL((url) => url.href !== before)
  }
  const step = (value: string) => `form:has(input[name=do][value="${value}"])`
  const fillAddress = async (fields: { email?: string; country: string }) => {
    if (fields.email !== undefined) await page.fill('main [name=email]', fields.email)
    await page.fill('main [name=name]', 'Ada Lovelace')
    await page.selectOption('main [name=country]', fields.country)
    await page.fill('main [name=address]', '11 Harbour Row')
    await page.fill('main [name=postcode]', 'D04 X0X0')
    await page.fill('main [name=city]', 'Dublin')
  }
  /** From the address to the confirmation; each page stands until the next is asked for. */
  async function* checkOutInSteps(fields: { email?: string; country: string }) {
    await openPage(page, `${home}/checkout`)
    yield 'checkout-address'
    await fillAddress(fields)
    await submit(step('address'))
    yield 'checkout-delivery'
    await submit(step('delivery'))
    yield 'checkout-review'
    await submit(step('place'))
    await page.waitForURL(/\/order\//)
    yield 'confirmation'
  }
  return {
    step,
    submit,
    checkOutInSteps,
    open: (path: string) => openPage(page, `${home}${path}`),

    /** @returns the confirmation's address. */
    async checkOut(fields: { email?: string; country: string }): Promise<string> {
      for await (const _ of checkOutInSteps(fields));
      return page.url()
    },
  }
}
