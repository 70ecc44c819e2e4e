'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { type ReactNode, useEffect, useRef } from 'react'

/** Pages that a session's end leads to. */
const AFTERWARDS = /^\/admin\/(login|logout-inactivity)$/

/**
 * Loads the page anew once somebody has signed out: Payload changes to its sign-in within the same document, whose
 * scripts still hold everything that was shown in it first.
 */
export function LeaveNothing({ children }: { readonly children: ReactNode }) {
  const { user } = useAuth()
  const path = usePathname()
  const wasSignedIn = useRef(false)
  useEffect(() => {
    if (user) wasSignedIn.current = true
    else if (wasSignedIn.current && AFTERWARDS.test(path)) window.location.reload()
  }, [user, path])
  return children
}
