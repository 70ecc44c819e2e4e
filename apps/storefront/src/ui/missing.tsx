import { Link, useMatch } from '@tanstack/react-router'
import { usePageLocale } from '../features/store-frame/page-locale.ts'
import { wordsOf } from '../words/words.ts'
import { ButtonLook } from './button-look.ts'
import { Notice } from './notice.tsx'

/** 404, in the store's own dress when there is a store. */
export function Missing() {
  const frame = useMatch({ from: '/$store/$locale', shouldThrow: false })?.loaderData
  const words = wordsOf(usePageLocale())
  return (
    <Notice title={words.missingTitle} text={words.missingText}>
      {frame ? (
        <Link
          to="/$store/$locale/products"
          params={{ store: frame.store.handle, locale: frame.locale }}
          className={ButtonLook}
        >
          {words.shopAll}
        </Link>
      ) : (
        <Link to="/" reloadDocument className={ButtonLook}>
          {words.home}
        </Link>
      )}
    </Notice>
  )
}
