import { useFrame } from '../../store/frame.ts'
import { ShopLink } from '../../ui/shop-link.tsx'

export function StoreFooter() {
  const { branding, store, messages, base } = useFrame()
  return (
    <footer className="mt-section border-t border-line bg-sunken">
      <div className="container grid gap-10 py-12 md:grid-cols-[2fr_3fr] md:py-16">
        <div>
          <p className="heading text-2xl">{branding.name}</p>
          {branding.tagline && <p className="mt-3 max-w-[36ch] text-muted">{branding.tagline}</p>}
        </div>
        {branding.footer.length > 0 && (
          <nav aria-label={messages.footerNavigation} className="grid grid-cols-2 gap-8 sm:grid-cols-3">
            {branding.footer.map((column) => (
              <div key={column.heading}>
                <h2 className="font-body text-sm font-semibold tracking-normal">{column.heading}</h2>
                <ul className="mt-2">
                  {column.links.map((link) => (
                    <li key={link.href + link.label}>
                      <ShopLink
                        href={link.href}
                        className="inline-flex min-h-9 items-center text-sm text-muted underline-offset-4 hover:text-text hover:underline"
                      >
                        {link.label}
                      </ShopLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        )}
      </div>
      <div className="border-t border-line">
        <div className="container flex flex-wrap items-center justify-between gap-x-8 py-3 text-sm text-muted">
          <p>{store.tenantName}</p>
          <ShopLink
            href="/order/find"
            className="tappable underline-offset-4 hover:text-text hover:underline"
          >
            {messages.findOrder}
          </ShopLink>
          {base !== '' && (
            <a href="/" className="tappable underline-offset-4 hover:text-text hover:underline">
              {messages.otherStores}
            </a>
          )}
        </div>
      </div>
    </footer>
  )
}
