import { randomUUID } from 'node:crypto'
import { signInToPayload } from '@tandem/stack-clients'
import { type Probe, seen, unless } from './probe.ts'
import type { StoreWorld } from './store-world.ts'
import { visitor } from './visitor.ts'

/** What lies in Payload, through the shop and through its REST API. */
export const contentProbes: Record<string, Probe> = {
  redirect: async ({ here, there, locale, running }) => {
    const { payload, stack } = running
    const from = `/pages/moved-${randomUUID().slice(0, 8)}`
    const store = await storeDocument(running, there)
    const { id } = await payload.create('redirects', {
      from,
      to: '/products',
      store: store.id,
      tenant: store.tenant,
    })
    const at = visitor(stack.urls.storefront)
    const own = await at.get(`/${there.demo.handle}/${there.demo.defaultLocale}${from}`)
    const other = await at.get(`/${here.demo.handle}/${locale}${from}`)
    await payload.remove('redirects', id)
    return [
      ...unless(own.status === 308, `its own store answers ${own.status}`),
      ...unless(other.status === 404, `the other store answers ${other.status}`),
    ]
  },

  draft: async ({ here, there, locale, running }) => {
    const { payload, stack } = running
    const store = await storeDocument(running, there)
    const slug = `draft-${randomUUID().slice(0, 8)}`
    const title = `Not yet ${slug}`
    const { id } = await payload.create('pages', {
      title,
      slug,
      store: store.id,
      tenant: store.tenant,
      _status: 'draft',
    })
    const leaks: string[] = []
    for (const each of [here, there]) {
      const language = each === here ? locale : each.demo.defaultLocale
      const path = `/${each.demo.handle}/${language}/pages/${slug}`
      for (const query of ['', '?preview=forged']) {
        const { status, text } = await visitor(stack.urls.storefront).get(`${path}${query}`)
        leaks.push(
          ...unless(status === 404, `${path}${query} answers ${status}`),
          ...seen(path, text, [title]),
        )
      }
    }
    const anonymous = `${stack.urls.orchestrator}/api/pages?where[slug][equals]=${slug}`
    for (const query of ['', '&draft=true']) {
      const text = await (await fetch(`${anonymous}${query}`)).text()
      leaks.push(...seen('Payload', text, [title]))
    }
    await payload.remove('pages', id)
    return leaks
  },

  'Payload as the editor of another tenant': async ({ here, there, running }) => {
    if (here.store.tenant.id === there.store.tenant.id) return []
    const { payload, stack } = running
    const own = await storeDocument(running, here)
    const other = await storeDocument(running, there)
    const account = { email: `editor-${randomUUID().slice(0, 8)}@people.test`, password: 'only-for-tests' }
    const tenants = [{ tenant: own.tenant }]
    const { id } = await payload.create('users', { ...account, name: 'Editor', roles: ['editor'], tenants })
    const editor = await signInToPayload(stack.urls.orchestrator, account.email, account.password)
    const leaks: string[] = []
    for (const collection of [
      'stores',
      'pages',
      'products',
      'product-content',
      'vendors',
      'redirects',
      'media',
    ]) {
      const { docs } = await editor.find(collection, { limit: '200', draft: 'true' })
      const foreign = docs.filter(({ tenant }) => tenant !== own.tenant)
      leaks.push(...foreign.map((doc) => `${collection} shows ${doc.id} of tenant ${String(doc.tenant)}`))
      leaks.push(
        ...unless(docs.length > 0 || collection === 'redirects', `${collection} shows nothing at all`),
      )
    }
    const changed = await editor.update('stores', other.id, { brandColor: '#000000' }).then(
      () => true,
      () => false,
    )
    await payload.remove('users', id)
    return [...leaks, ...unless(!changed, 'the other store took another colour')]
  },

  'Payload as nobody': async ({ running }) => {
    const leaks: string[] = []
    for (const collection of ['users', 'customers', 'orders', 'tenants', 'sync-jobs', 'pages/versions']) {
      const answer = await fetch(`${running.stack.urls.orchestrator}/api/${collection}`)
      leaks.push(...unless(answer.status === 403, `${collection} answers ${answer.status}`))
    }
    return leaks
  },
}

async function storeDocument({ payload }: Parameters<Probe>[0]['running'], { store }: StoreWorld) {
  const document = await payload.findByMedusaId('stores', store.id)
  if (!document) throw new Error(`Payload has no store ${store.handle}`)
  return { id: document.id, tenant: Number(document.tenant) }
}
