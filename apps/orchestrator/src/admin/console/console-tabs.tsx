'use client'

import { Link } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation.js'

type Tabs<Tab extends string> = Readonly<Record<Tab, string>>

/** The tab that the address names, or the first one. */
export function useTab<Tab extends string>(tabs: Tabs<Tab>, first: NoInfer<Tab>): Tab {
  const asked = useSearchParams().get('tab')
  const isTab = (text: string | null): text is Tab => text !== null && text in tabs
  return isTab(asked) ? asked : first
}

/** Tabs that are addresses: they can be linked to, and the browser's way back works. */
export function ConsoleTabs<Tab extends string>({
  tabs,
  tab,
  label,
}: {
  tabs: Tabs<Tab>
  tab: Tab
  label: string
}) {
  const here = usePathname()
  return (
    <nav className="tandem-tabs" aria-label={label}>
      {Object.entries<string>(tabs).map(([key, label]) => (
        <Link
          key={key}
          href={`${here}?tab=${key}`}
          prefetch={false}
          aria-current={key === tab ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
