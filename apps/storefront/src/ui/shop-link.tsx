import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrame } from '../store/frame.ts'

/**
 * A link as an editor writes it: `/products` is a page of this store in this language, anything with a
 * scheme leads out of the shop. What is neither (`javascript:`, `//host`) is shown without a link.
 */
export function ShopLink(props: { href: string; className?: string; children: ReactNode }) {
  const { params } = useFrame()
  const { href, className, children } = props
  if (/^https?:\/\//.test(href) || /^(mailto|tel):/.test(href)) {
    return (
      <a href={href} className={className} rel="noopener">
        {children}
      </a>
    )
  }
  if (!/^\/(?![/\\])/.test(href)) return <span className={className}>{children}</span>
  const path = `/${params.store}/${params.locale}${href === '/' ? '' : href}`
  return (
    <Link to={path} className={className} activeOptions={{ exact: true }}>
      {children}
    </Link>
  )
}
