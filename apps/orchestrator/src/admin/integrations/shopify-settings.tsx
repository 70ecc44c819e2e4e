'use client'

import { useId } from 'react'
import { ConnectionForm } from './connection-form.tsx'
import { isWay, NOTHING_ENTERED, toSettings, WAYS, type Way } from './entered-settings.ts'

/** How to reach a shop, by one of the ways to a token. */
export function ShopifySettings() {
  return (
    <ConnectionForm system="Shopify" nothing={NOTHING_ENTERED} toSettings={toSettings}>
      {({ entered: { way }, enter, text }) => (
        <>
          {text('Shop address', 'shop', { hint: 'fernhollow.myshopify.com, without https://' })}
          <WayEntry way={way} onChange={(next) => enter({ way: next })} />
          {way !== 'pasted' && text('Client ID', 'clientId')}
          {way !== 'pasted' && text('Client secret', 'clientSecret', { isSecret: true })}
          {way === 'pasted' && text('Access token', 'accessToken', { isSecret: true })}
          {text('Webhook secret', 'webhookSecret', {
            isSecret: true,
            hint: way === 'pasted' ? 'The app’s API secret key.' : 'Only if it is not the client secret.',
          })}
          {text('Next webhook secret', 'nextWebhookSecret', {
            isSecret: true,
            hint: 'While the secret is being replaced: Shopify signs with the old one for up to an hour.',
          })}
        </>
      )}
    </ConnectionForm>
  )
}

function WayEntry({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  const id = useId()
  return (
    <div className="field-type">
      <label className="field-label" htmlFor={id}>
        Access
      </label>
      <select id={id} value={way} onChange={({ target }) => isWay(target.value) && onChange(target.value)}>
        {Object.entries(WAYS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
