import type { ReactNode } from 'react'
import { accountMessages } from '../../messages/account.ts'
import { useFrame } from '../../store/frame.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import type { AccountSearch } from './account-view.ts'
import { FlashMessage } from './flash-message.tsx'

const PAGES = { orders: '', addresses: '/addresses', profile: '/profile' } as const

/** A list on a narrow screen, beside the page on a wide one. */
export function AccountFrame(props: {
  here: keyof typeof PAGES
  title: string
  search?: AccountSearch
  children: ReactNode
}) {
  const { here, title, search, children } = props
  const { locale, home: shop } = useFrame()
  const messages = accountMessages(locale)
  const home = `${shop}/account`
  return (
    <div className="container grid gap-x-12 gap-y-6 pt-8 md:pt-12 lg:grid-cols-[220px_minmax(0,1fr)]">
      <div>
        <nav aria-label={messages.navigation}>
          <ul className="flex flex-wrap gap-x-6 border-b border-line lg:flex-col lg:border-0">
            {Object.entries(PAGES).map(([name, path]) => (
              <li key={name}>
                <a
                  href={`${home}${path}`}
                  aria-current={name === here ? 'page' : undefined}
                  className="tappable border-b-2 border-transparent aria-[current=page]:border-solid aria-[current=page]:font-medium lg:border-0"
                >
                  {messages[pageName(name)]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Form action="/api/account" fields={{ do: 'sign-out' }} className="mt-2">
          <SubmitButton className="tappable text-sm text-muted underline underline-offset-4">
            {messages.signOut}
          </SubmitButton>
        </Form>
      </div>
      <div className="min-w-0">
        <h1 className="text-4xl">{title}</h1>
        <FlashMessage said={search?.notice} />
        <div className="mt-8">{children}</div>
      </div>
    </div>
  )
}

function pageName(name: string): keyof typeof PAGES {
  return name === 'addresses' || name === 'profile' ? name : 'orders'
}
