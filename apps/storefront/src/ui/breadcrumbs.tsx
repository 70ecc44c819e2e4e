import { useFrame } from '../store/frame.ts'
import { ShopLink } from './shop-link.tsx'

/** The way from the store's home to here. */
export function Breadcrumbs({ trail, here }: { trail: { label: string; href: string }[]; here: string }) {
  const { messages } = useFrame()
  return (
    <nav aria-label={messages.breadcrumbs} className="text-sm text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {[{ label: messages.home, href: '/' }, ...trail].map(({ label, href }) => (
          <li key={href} className="flex items-center gap-x-2">
            <ShopLink
              href={href}
              className="inline-flex min-h-6 items-center underline-offset-4 hover:text-text hover:underline"
            >
              <bdi>{label}</bdi>
            </ShopLink>
            <span aria-hidden>/</span>
          </li>
        ))}
        <li aria-current="page" className="max-w-[28ch] truncate">
          <bdi>{here}</bdi>
        </li>
      </ol>
    </nav>
  )
}
