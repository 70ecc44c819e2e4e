'use client'

import { Link, NavGroup } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { CONSOLE_PAGES, type ConsolePage, consoleAddress } from '../console-pages.ts'

type Props = { readonly parked: number; readonly openConflicts: number }

const PAGES: readonly ConsolePage[] = ['overview', 'parked', 'conflicts', 'runs']

export function ConsoleLinks({ parked, openConflicts }: Props) {
  const here = usePathname()
  const needs: Readonly<Partial<Record<ConsolePage, number>>> = { parked, conflicts: openConflicts }
  return (
    <NavGroup label="Sync">
      {PAGES.map((page) => {
        const address = consoleAddress(page)
        return (
          <Link
            key={page}
            className="nav__link"
            href={address}
            id={`nav-sync-${page}`}
            prefetch={false}
            aria-current={here === address ? 'page' : undefined}
          >
            {here === address && <div className="nav__link-indicator" />}
            <span className="nav__link-label">{CONSOLE_PAGES[page].label}</span>
            <NeedsPerson count={needs[page] ?? 0} />
          </Link>
        )
      })}
      <a className="nav__link" href="/queue" id="nav-sync-queue">
        <span className="nav__link-label">Queue</span>
      </a>
    </NavGroup>
  )
}

function NeedsPerson({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="tandem-badge">
      {count > 999 ? '999+' : count}
      <span className="tandem-unseen"> need attention</span>
    </span>
  )
}
