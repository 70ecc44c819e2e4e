import { Link, useMatch } from '@tanstack/react-router'
import { shopMessages } from '../messages/shop.ts'
import { usePageLocale } from '../store/page-locale.ts'
import { buttonClass } from './button-class.ts'
import { StatusPage } from './status-page.tsx'

/** 404, in the store's own dress when there is a store. */
export function NotFound() {
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const messages = shopMessages(usePageLocale())
  return (
    <StatusPage title={messages.missingTitle} text={messages.missingText}>
      {frame ? (
        <Link
          to="/$store/$locale/products"
          params={{ store: frame.store.handle, locale: frame.locale }}
          className={buttonClass}
        >
          {messages.shopAll}
        </Link>
      ) : (
        <Link to="/" reloadDocument className={buttonClass}>
          {messages.home}
        </Link>
      )}
    </StatusPage>
  )
}
