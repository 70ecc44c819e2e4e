import { expect, test } from 'vitest'
import { shopifySettingsSchema } from '../../sync/connectors/shopify/settings.ts'
import { NOTHING_ENTERED, toSettings } from './entered-settings.ts'

const shop = 'alder.myshopify.com'

test('settings that nobody has entered are left as they are', () => {
  expect(toSettings(NOTHING_ENTERED)).toBeNull()
  expect(toSettings({ ...NOTHING_ENTERED, way: 'pasted' })).toBeNull()
})

test('what is entered is what the connector takes, each way', () => {
  const secret = 'a-secret-of-the-app'
  const app = toSettings({ ...NOTHING_ENTERED, shop, clientId: 'id', clientSecret: secret })
  expect(shopifySettingsSchema.parse(app)).toEqual({
    shop,
    token: { way: 'client-credentials', clientId: 'id', clientSecret: secret },
    webhookSecrets: [secret],
  })
  const authorized = { ...NOTHING_ENTERED, shop, way: 'authorization-code', clientId: 'id' } as const
  expect(shopifySettingsSchema.parse(toSettings({ ...authorized, clientSecret: secret }))).toMatchObject({
    token: { way: 'authorization-code' },
    webhookSecrets: [secret],
  })
  const pasted = { ...NOTHING_ENTERED, shop, way: 'pasted', accessToken: 'shpat_0123456789ab' } as const
  expect(
    shopifySettingsSchema.parse(
      toSettings({ ...pasted, webhookSecret: secret, nextWebhookSecret: `${secret}-2` }),
    ),
  ).toMatchObject({ webhookSecrets: [secret, `${secret}-2`] })
  expect(shopifySettingsSchema.safeParse(toSettings(pasted)).success).toBe(false)
})
