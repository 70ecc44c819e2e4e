import type { Environment } from '../env.ts'
import type { AlertChannel, Thresholds } from './alert.ts'
import { emailChannel } from './channels/email.ts'
import { webhookChannel } from './channels/webhook.ts'

export const thresholdsOf = (env: Environment): Thresholds => ({
  'oldest-change': env.ALERT_OLDEST_SECONDS,
  parked: env.ALERT_PARKED,
  conflicts: env.ALERT_CONFLICTS,
  drift: env.ALERT_DRIFT,
  integrations: 1,
})

/** Whoever is to be told; nobody until somebody is named. */
export function channelsOf(env: Environment): AlertChannel[] {
  const channels: AlertChannel[] = []
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secrets } = env
  if (url && secrets) channels.push(webhookChannel({ url, secrets }))
  const { ALERT_SMTP_URL: smtpUrl, ALERT_EMAIL_FROM: from, ALERT_EMAIL_TO: to } = env
  if (smtpUrl && from && to) channels.push(emailChannel({ smtpUrl, from, to }))
  return channels
}
