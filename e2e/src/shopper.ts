import type { Page } from 'playwright-core'

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
  return {
    step,
    submit,
    open: (path: string) => page.goto(`${home}${path}`, { waitUntil: 'networkidle' }),

    /** From the address to the confirmation. `each` sees every page on the way. */
    async checkOut(
      fields: { email?: string; country: string },
      each: () => Promise<void> = async () => undefined,
    ): Promise<string> {
      await page.goto(`${home}/checkout`, { waitUntil: 'networkidle' })
      await each()
      await fillAddress(fields)
      await submit(step('address'))
      await each()
      await submit(step('delivery'))
      await each()
      await submit(step('place'))
      await page.waitForURL(/\/order\//)
      await each()
      return page.url()
    },
  }
}
