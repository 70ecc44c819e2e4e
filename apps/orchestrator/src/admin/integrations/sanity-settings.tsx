'use client'

import { ConnectionForm } from './connection-form.tsx'
import { NO_SANITY_ENTERED, toSanitySettings } from './entered-sanity.ts'

/** How to reach a dataset. */
export function SanitySettings() {
  return (
    <ConnectionForm system="Sanity" nothing={NO_SANITY_ENTERED} toSettings={toSanitySettings}>
      {({ text }) => (
        <>
          {text('Project id', 'projectId', { hint: 'sanity.io/manage, on top of the project’s page.' })}
          {text('Dataset', 'dataset', { hint: 'One integration for each: production, say.' })}
          {text('API version', 'apiVersion', { hint: 'A date; empty for 2025-02-19.' })}
          {text('Token', 'token', {
            isSecret: true,
            hint: 'sanity.io/manage, API, Tokens, with the role Editor: sk…',
          })}
          {text('Webhook secret', 'webhookSecret', {
            isSecret: true,
            hint: 'API, Webhooks, of the one that leads to /api/sanity/webhook here: at least 16 characters.',
          })}
          {text('Next webhook secret', 'nextWebhookSecret', {
            isSecret: true,
            hint: 'While the secret is being replaced.',
          })}
        </>
      )}
    </ConnectionForm>
  )
}
