import { useFrame } from '../../store/frame.ts'
import { ShopLink } from '../../ui/shop-link.tsx'

/** The categories of a store as a row of links: a filter that is a page of its own and needs no script. */
export function CategoryLinks({ here }: { here: string | null }) {
  const { categories, messages } = useFrame()
  const links = [
    { label: messages.allProducts, href: '/products', current: here === null },
    ...categories.map(({ name, handle }) => ({
      label: name,
      href: `/category/${handle}`,
      current: handle === here,
    })),
  ]
  return (
    <nav aria-label={messages.categories} className="-mx-gutter max-w-[calc(100%+2*var(--gutter))]">
      <ul className="no-scrollbar flex gap-2 overflow-x-auto px-gutter py-1">
        {links.map(({ label, href, current }) => (
          <li key={href} className="shrink-0">
            <ShopLink
              href={href}
              className={`tappable rounded-brand border px-4 text-sm transition-colors ${
                current ? 'border-solid bg-solid text-on' : 'border-line hover:border-control'
              }`}
            >
              <bdi>{label}</bdi>
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
