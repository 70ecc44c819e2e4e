'use client'

import { Banner, Button, toast } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation.js'
import { useState } from 'react'
import { call } from '../call.ts'

/** Sends whoever runs a shop to Shopify, where they let the app in. */
export function AuthorizeButton({ integration, isAgain }: { integration: string; isAgain: boolean }) {
  const [isAsking, setIsAsking] = useState(false)
  async function go() {
    setIsAsking(true)
    const asked = await call<{ address: string }>('POST', `/api/integrations/${integration}/authorize`, {})
    if (asked.ok) return window.location.assign(asked.answer.address)
    setIsAsking(false)
    toast.error(asked.error)
  }
  return (
    <Button
      size="small"
      margin={false}
      buttonStyle={isAgain ? 'secondary' : 'primary'}
      disabled={isAsking}
      onClick={() => void go()}
    >
      {isAgain ? 'Authorize again' : 'Authorize at Shopify'}
    </Button>
  )
}

/** How it went, for whoever comes back from there. */
export function Returned() {
  const went = useSearchParams().get('authorization')
  if (went === null) return null
  return (
    <div role="status">
      <Banner type={went === 'done' ? 'success' : 'error'}>
        {went === 'done' ? 'The app was let into the shop. The first load begins within seconds.' : went}
      </Banner>
    </div>
  )
}
