import { getRouteApi, useRouterState } from '@tanstack/react-router'
import { Globe } from 'lucide-react'
import type { ReactNode } from 'react'
import { THEMES } from '../../http/request-context/preferences.ts'
import { LANGUAGE_NAMES } from '../../messages/languages.ts'
import { useFrame } from '../../store/frame.ts'

const PANEL = 'shop-preferences'
const rootRoute = getRouteApi('__root__')

/** Language, currency and appearance: links and plain forms, so that they work without script. */
export function Preferences() {
  const { messages, locale, locales, currency, currencies, store, base, home } = useFrame()
  const { theme } = rootRoute.useLoaderData()
  const here = useRouterState({ select: (state) => state.location.publicHref })
  return (
    <>
      <PreferencesButton className="tappable gap-2 px-3 text-sm max-sm:hidden" />
      <div
        id={PANEL}
        popover="auto"
        className="inset-auto start-4 bottom-4 m-0 w-[calc(min(22rem,100vw)-2rem)] rounded-brand border border-line bg-surface p-5 text-text shadow-overlay sm:start-auto sm:end-gutter sm:top-[calc(var(--brand-bar)+8px)] sm:bottom-auto sm:w-72"
      >
        {locales.length > 1 && (
          <Group title={messages.language}>
            <ul className="flex flex-wrap gap-2">
              {locales.map((each) => (
                <li key={each}>
                  <a
                    href={`${base}/${each}${here.slice(home.length)}`}
                    hrefLang={each}
                    lang={each}
                    aria-current={each === locale}
                    className="tappable rounded-brand border border-control px-4 text-sm aria-[current=true]:border-solid aria-[current=true]:bg-tint aria-[current=true]:text-on-tint"
                  >
                    {LANGUAGE_NAMES[each]}
                  </a>
                </li>
              ))}
            </ul>
          </Group>
        )}
        <form
          method="post"
          action="/api/preferences"
          className="mt-5 grid gap-5 first:mt-0"
          onChange={(event) => event.currentTarget.requestSubmit()}
        >
          <input type="hidden" name="back" value={here} />
          <input type="hidden" name="store" value={store.handle} />
          <Group title={messages.currency}>
            <Choices
              name="currency"
              chosen={currency}
              choices={currencies.map((code) => [code, code.toUpperCase()])}
            />
          </Group>
          <Group title={messages.theme}>
            <Choices
              name="theme"
              chosen={theme}
              choices={THEMES.map((each) => [each, messages.themes[each]])}
            />
          </Group>
          <noscript>
            <button
              type="submit"
              className="tappable w-full justify-center rounded-brand bg-solid px-4 text-on"
            >
              {messages.apply}
            </button>
          </noscript>
        </form>
      </div>
    </>
  )
}

/** Opens them; the header has no room for it on a phone, so it stands in the menu there. */
export function PreferencesButton({ className }: { className: string }) {
  const { messages, locale, locales, currency } = useFrame()
  return (
    <button type="button" popoverTarget={PANEL} className={className}>
      <Globe aria-hidden size={18} strokeWidth={1.75} className="max-sm:hidden" />
      <span className="sm:sr-only">
        {messages.preferences(locales.length)}
        <span className="sr-only">:</span>
      </span>
      <span className="max-sm:text-sm max-sm:text-muted">
        {locales.length > 1 && `${LANGUAGE_NAMES[locale]} · `}
        {currency.toUpperCase()}
      </span>
    </button>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-2 text-xs text-muted">{title}</legend>
      {children}
    </fieldset>
  )
}

function Choices({
  name,
  chosen,
  choices,
}: {
  name: string
  chosen: string
  choices: (readonly [string, string])[]
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map(([value, label]) => (
        <label
          key={value}
          className="tappable rounded-brand border border-control px-3 text-sm has-checked:border-solid has-checked:bg-tint has-checked:text-on-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="sr-only"
          />
          {label}
        </label>
      ))}
    </div>
  )
}
