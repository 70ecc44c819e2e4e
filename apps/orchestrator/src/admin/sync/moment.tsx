'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'

/** A moment as the admin writes it, in the reader's own time zone, which the server does not know. */
export function Moment({ at }: { at: string }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDate({ date: at, i18n, pattern: config.admin.dateFormat })}
    </time>
  )
}
