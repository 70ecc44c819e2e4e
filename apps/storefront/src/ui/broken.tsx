import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { usePageLocale } from '../features/store-frame/page-locale.ts'
import { wordsOf } from '../words/words.ts'
import { ButtonLook } from './button-look.ts'
import { Notice } from './notice.tsx'
import { readPageFailure } from './page-failure.ts'

/** A page that can't be shown: what happened in plain words, and trying again. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter()
  const words = wordsOf(usePageLocale())
  const { cause, requestId } = readPageFailure(error)
  const away = cause === 'away'
  return (
    <Notice
      title={away ? words.awayTitle : words.failedTitle}
      text={away ? words.awayText : words.failedText}
    >
      <a
        href={router.state.location.publicHref}
        className={ButtonLook}
        onClick={(event) => {
          event.preventDefault()
          void router.invalidate()
        }}
      >
        {words.retry}
      </a>
      {requestId && (
        <p className="text-sm text-muted">
          {words.requestId} <code dir="ltr">{requestId}</code>
        </p>
      )}
    </Notice>
  )
}
