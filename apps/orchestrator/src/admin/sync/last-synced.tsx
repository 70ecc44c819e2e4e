'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import { agoLabel } from '@tandem/sync-labels'
import { useEffect, useState } from 'react'

const TICK_MS = 30_000

/** Shows when something was last synced, as an age that goes on while the page is open. */
export function LastSynced({ at }: { at: string }) {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const exactly = formatDate({ date: at, i18n, pattern: config.admin.dateFormat })
  return (
    <time dateTime={at} title={exactly} suppressHydrationWarning>
      Last synced {agoLabel(at, Math.max(now, Date.parse(at)))}
    </time>
  )
}
