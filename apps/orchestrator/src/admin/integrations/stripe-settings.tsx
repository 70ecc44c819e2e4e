'use client'

import { Pill } from '@payloadcms/ui'
import { ConnectionForm } from './connection-form.tsx'
import { NO_STRIPE_ENTERED, stripeModeOf, toStripeSettings } from './entered-stripe.ts'

/** How to reach an account, and in which mode the key that is entered works. */
export function StripeSettings() {
  return (
    <ConnectionForm system="Stripe" nothing={NO_STRIPE_ENTERED} toSettings={toStripeSettings}>
      {({ entered, text }) => (
        <>
          {text('Account', 'account', { hint: 'Settings, Account details: acct_…' })}
          {text('Restricted key', 'secretKey', {
            isSecret: true,
            hint: 'Developers, API keys. Write: Products, Prices, Webhook Endpoints. Read: Events, Account.',
          })}
          <Mode mode={stripeModeOf(entered.secretKey)} />
          {text('Webhook signing secret', 'webhookSecret', {
            isSecret: true,
            hint: 'Leave it empty to have the endpoint made here afterwards. Of one that you make at Stripe, leading to /api/stripe/webhook: whsec_…',
          })}
          {text('Next webhook signing secret', 'nextWebhookSecret', {
            isSecret: true,
            hint: 'While the secret is being replaced: Stripe signs with both for up to a day.',
          })}
        </>
      )}
    </ConnectionForm>
  )
}

function Mode({ mode }: { readonly mode: 'test' | 'live' | null }) {
  return (
    mode && (
      <div role="status">
        <Pill pillStyle={mode === 'live' ? 'success' : 'warning'} size="small">
          {mode === 'live' ? 'Live mode' : 'Test mode'}
        </Pill>
      </div>
    )
  )
}
