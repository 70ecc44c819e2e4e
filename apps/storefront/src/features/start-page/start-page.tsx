import { ArrowRight } from 'lucide-react'
import { DIRECTION, LANGUAGE_NAMES } from '../../messages/languages.ts'
import { shopMessages } from '../../messages/shop.ts'
import type { StoreCard } from './load-stores.ts'

/** Shows where a visitor without a store begins: every tenant with its stores, each card dressed as its store is. */
export function StartPage({ stores }: { stores: StoreCard[] }) {
  const tenants = [...new Map(stores.map(({ tenant }) => [tenant.handle, tenant])).values()]
  return (
    <main id="content" className="container grow py-14 md:py-24">
      <h1 className="text-5xl">Choose a store</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-muted">
        {tenants.length} houses, {stores.length} stores. Each has its own range, its own voice and its own
        currency.
      </p>
      {tenants.map((tenant) => (
        <section key={tenant.handle} aria-labelledby={`tenant-${tenant.handle}`} className="mt-12 md:mt-16">
          <h2 id={`tenant-${tenant.handle}`} className="border-t border-line pt-4 text-lg">
            {tenant.name}
          </h2>
          <ul className="mt-6 grid gap-6 md:grid-cols-2">
            {stores
              .filter((store) => store.tenant.handle === tenant.handle)
              .map((store) => (
                <li key={store.handle}>
                  <Card store={store} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  )
}

function Card({ store }: { store: StoreCard }) {
  const { branding, handle, href, defaultLocale: locale, pictures } = store
  return (
    <article
      data-store={handle}
      data-fonts={branding.fontPairing}
      data-radius={branding.radius}
      lang={locale}
      dir={DIRECTION[locale]}
      className="group relative flex h-full flex-col overflow-hidden rounded-picture border border-line bg-surface font-body text-text transition-colors hover:border-control"
    >
      <div className="grid grid-cols-3">
        {pictures.map((picture) => (
          <img
            key={picture}
            src={picture}
            alt=""
            width={400}
            height={400}
            className="aspect-square object-cover"
          />
        ))}
      </div>
      <div className="flex grow flex-col p-6 md:p-8">
        <h3 className="text-3xl">
          <a
            href={href}
            className="after:absolute after:inset-0 after:rounded-picture focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
          >
            {branding.name}
          </a>
        </h3>
        {branding.tagline && <p className="mt-2 text-muted">{branding.tagline}</p>}
        <p aria-hidden className="mt-auto inline-flex items-center gap-2 pt-6 text-sm text-link">
          {shopMessages(locale).browse}
          <ArrowRight
            size={16}
            className="mirrored transition-transform group-hover:translate-x-1 rtl:group-hover:-translate-x-1"
          />
          <span className="ms-auto text-muted">{LANGUAGE_NAMES[locale]}</span>
        </p>
      </div>
    </article>
  )
}
