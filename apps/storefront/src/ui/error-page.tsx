import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { shopMessages } from '../messages/shop.ts'
import { usePageLocale } from '../store/page-locale.ts'
import { buttonClass } from './button-class.ts'
import { readPageFailure } from './page-failure.ts'
import { StatusPage } from './status-page.tsx'

/** A page that can't be shown: what happened in plain words, and trying again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  const messages = shopMessages(usePageLocale())
  const { cause, requestId } = readPageFailure(error)
  const away = cause === 'away'
  return (
    <StatusPage
      title={away ? messages.awayTitle : messages.failedTitle}
      text={away ? messages.awayText : messages.failedText}
    >
      <a
        href={router.state.location.publicHref}
        className={buttonClass}
        onClick={(event) => {
          event.preventDefault()
          void router.invalidate()
        }}
      >
        {messages.retry}
      </a>
      {requestId && (
        <p className="text-sm text-muted">
          {messages.requestId} <code dir="ltr">{requestId}</code>
        </p>
      )}
    </StatusPage>
  )
}
