import { useRouterState } from '@tanstack/react-router'
import { Menu, Search, User } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useFrame } from '../../store/frame.ts'
import { PopoverClose } from '../../ui/popover-close.tsx'
import { ShopLink } from '../../ui/shop-link.tsx'
import { CartButton } from '../cart/cart-button.tsx'
import { Mark } from './mark.tsx'
import { Preferences, PreferencesButton } from './preferences.tsx'

const MENU = 'shop-menu'
const importSearch = () => import('../suggestions/search-dialog.tsx')
const SearchDialog = lazy(importSearch)

/** Menu and preferences are popovers: they open without script, close by Escape and keep the focus right. */
export function StoreHeader() {
  const { messages, home } = useFrame()
  const links = useNavigationLinks()
  const [searching, setSearching] = useState(false)
  const openSearch = () => setSearching(true)
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-bg">
      <div className="container grid h-bar grid-cols-[auto_minmax(0,1fr)_auto] items-center sm:grid-cols-[1fr_auto_1fr] sm:gap-x-6 lg:flex">
        <button
          type="button"
          popoverTarget={MENU}
          aria-label={messages.menu}
          className="tappable -ms-3 justify-center justify-self-start px-3 lg:hidden"
        >
          <Menu aria-hidden size={22} strokeWidth={1.75} />
        </button>
        <Mark />
        <nav aria-label={messages.mainNavigation} className="hidden grow ps-4 lg:block">
          <ul className="flex flex-wrap gap-x-6">
            {links.map((link) => (
              <li key={link.href}>
                <ShopLink
                  href={link.href}
                  className="tappable text-sm decoration-1 underline-offset-8 hover:underline data-[status=active]:underline"
                >
                  {link.label}
                </ShopLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="-me-3 ms-auto flex items-center">
          <SearchLink onOpen={openSearch} className="tappable justify-center px-3">
            <Search aria-hidden size={20} strokeWidth={1.75} />
            <span className="sr-only">{messages.search}</span>
          </SearchLink>
          <Preferences />
          <a
            href={`${home}/account`}
            aria-label={messages.account}
            className="tappable justify-center px-3 max-sm:hidden"
          >
            <User aria-hidden size={20} strokeWidth={1.75} />
          </a>
          <CartButton />
        </div>
      </div>
      <MobileMenu />
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  )
}

/** A link to the search's page; with script it opens the search over the page, as soon as that script is there. */
function SearchLink(props: { onOpen: () => void; className: string; children: ReactNode }) {
  const { home } = useFrame()
  const href = `${home}/search`
  const prepare = () => void importSearch().catch(() => {})
  return (
    <a
      href={href}
      className={props.className}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={(event) => {
        // On the search's own page there is a field already.
        if (event.metaKey || event.ctrlKey || location.pathname === href) return
        event.preventDefault()
        importSearch().then(props.onOpen, () => location.assign(href))
      }}
    >
      {props.children}
    </a>
  )
}

function MobileMenu() {
  const { messages, branding, home } = useFrame()
  const links = useNavigationLinks()
  const menu = useRef<HTMLDivElement>(null)
  const page = useRouterState({ select: (state) => state.location.pathname })
  // A click on one of its links changes the page without loading it anew, so nobody else closes the menu.
  useEffect(() => {
    if (menu.current?.matches(':popover-open')) menu.current.hidePopover()
  }, [page])
  return (
    <div
      ref={menu}
      id={MENU}
      popover="auto"
      className="inset-auto start-0 top-0 m-0 h-dvh w-[min(22rem,100vw)] max-w-none bg-surface p-6 text-text shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)]"
    >
      <div className="flex items-center justify-between">
        <p className="heading text-2xl">{branding.name}</p>
        <PopoverClose target={MENU} label={messages.close} />
      </div>
      <nav aria-label={messages.mainNavigation} className="mt-6">
        <ul>
          {links.map((link) => (
            <li key={link.href} className="border-b border-line">
              <ShopLink href={link.href} className="flex min-h-14 items-center text-lg">
                {link.label}
              </ShopLink>
            </li>
          ))}
          <li className="border-b border-line">
            <a href={`${home}/account`} className="flex min-h-14 items-center text-lg">
              {messages.account}
            </a>
          </li>
          <li className="border-b border-line sm:hidden">
            <PreferencesButton className="flex min-h-14 w-full items-center justify-between text-lg" />
          </li>
        </ul>
      </nav>
    </div>
  )
}

/** Answers what the editor put there; a store whose editor hasn't, or whose CMS is away, shows its categories. */
function useNavigationLinks() {
  const { branding, categories, messages } = useFrame()
  if (branding.navigation.length > 0) return branding.navigation
  return [
    { label: messages.allProducts, href: '/products' },
    ...categories.slice(0, 6).map(({ name, handle }) => ({ label: name, href: `/category/${handle}` })),
  ]
}
