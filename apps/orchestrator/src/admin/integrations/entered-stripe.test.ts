import { expect, test } from 'vitest'
import { modeOf, stripeSettingsSchema } from '../../sync/connectors/stripe/settings.ts'
import { NO_STRIPE_ENTERED, stripeModeOf, toStripeSettings } from './entered-stripe.ts'

const account = 'acct_1alder'
const webhookSecret = 'whsec_of_the_endpoint_here'

test('settings that nobody has entered are left as they are', () => {
  expect(toStripeSettings(NO_STRIPE_ENTERED)).toBeNull()
})

test('what is entered is what the connector takes, and shows its mode', () => {
  for (const [secretKey, mode] of [
    ['rk_test_0123456789', 'test'],
    ['rk_live_0123456789', 'live'],
    ['sk_live_0123456789', 'live'],
  ] as const) {
    const entered = { ...NO_STRIPE_ENTERED, account, secretKey, webhookSecret }
    const settings = stripeSettingsSchema.parse(toStripeSettings(entered))
    expect(settings).toMatchObject({ account, secretKey, webhookSecrets: [webhookSecret] })
    expect([modeOf(settings), stripeModeOf(secretKey)]).toEqual([mode, mode])
  }
})

test('a publishable key, another account’s id and another secret are refused; the endpoint’s may come later', () => {
  const right = { ...NO_STRIPE_ENTERED, account, secretKey: 'rk_test_0123456789', webhookSecret }
  for (const wrong of [
    { secretKey: 'pk_test_0123456789' },
    { account: 'cus_1' },
    { webhookSecret: 'sk_test_0123456789' },
  ])
    expect(stripeSettingsSchema.safeParse(toStripeSettings({ ...right, ...wrong })).success).toBe(false)
  const later = stripeSettingsSchema.parse(toStripeSettings({ ...right, webhookSecret: '' }))
  expect(later.webhookSecrets).toEqual([])
  expect(stripeModeOf('pk_live_0123456789')).toBeNull()
})
