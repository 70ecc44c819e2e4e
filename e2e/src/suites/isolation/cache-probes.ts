import { parseSecrets, signWebhook } from '@tandem/signed-webhooks'
import { type Probe, seen, unless } from './probe.ts'
import { visitor } from './visitor.ts'

/** The pages that are kept for everybody. */
export const cacheProbes: Record<string, Probe> = {
  'the key of a kept page': async ({ here, there, locale, running }) => {
    // The same page of both, one right after the other, also with the other's cookies and in its currency.
    const leaks: string[] = []
    for (const path of ['', '/products', '/pages/story']) {
      const at = visitor(running.stack.urls.storefront)
      await at.get(`/${there.demo.handle}/${there.demo.defaultLocale}${path}`)
      at.cookies.set(`currency-${there.demo.handle}`, there.demo.currencies[1] ?? 'eur')
      at.cookies.set(`currency-${here.demo.handle}`, there.demo.currencies[0] ?? 'eur')
      const { text, status } = await at.get(`/${here.demo.handle}/${locale}${path}`)
      leaks.push(
        ...unless(status === 200, `${path} answers ${status}`),
        ...seen(path, text, [there.store.publishableKey, `/${there.demo.handle}/`]),
      )
    }
    return leaks
  },

  'a purge': async ({ here, there, locale, running }) => {
    const at = visitor(running.stack.urls.storefront)
    const path = `/${here.demo.handle}/${locale}/pages/story`
    const before = await at.get(path)
    const body = JSON.stringify({ tags: [`store:${there.demo.handle}`, `page:${there.demo.handle}:story`] })
    const secrets = parseSecrets(running.stack.env.storefront.STOREFRONT_PURGE_SECRET ?? '')
    const signature = signWebhook({ id: crypto.randomUUID(), timestamp: new Date(), body, secrets })
    const purged = await fetch(`${running.stack.urls.storefront}/api/purge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signature },
      body,
    })
    const after = await at.get(path)
    return [
      ...unless(purged.status === 204, `the purge answers ${purged.status}`),
      ...unless(after.text === before.text, 'another store’s purge changed the page'),
    ]
  },
}
