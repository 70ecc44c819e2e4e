import { expect, test } from 'vitest'
import { sanitySettingsSchema } from '../../sync/connectors/sanity/settings.ts'
import { NO_SANITY_ENTERED, toSanitySettings } from './entered-sanity.ts'

const right = {
  ...NO_SANITY_ENTERED,
  projectId: 'a1b2c3d4',
  dataset: 'production',
  token: 'skOfTheProject0123456789',
  webhookSecret: 'a-secret-of-the-webhook',
}

test('settings that nobody has entered are left as they are', () => {
  expect(toSanitySettings(NO_SANITY_ENTERED)).toBeNull()
})

test('what is entered is what the connector takes, with a version of the API where none was entered', () => {
  const { projectId, dataset, token } = right
  expect(sanitySettingsSchema.parse(toSanitySettings(right))).toMatchObject({
    ...{ projectId, dataset, token, apiVersion: '2025-02-19', webhookSecrets: [right.webhookSecret] },
  })
  const both = { ...right, apiVersion: '2026-01-01', nextWebhookSecret: 'the-secret-after-it' }
  expect(sanitySettingsSchema.parse(toSanitySettings(both))).toMatchObject({
    ...{ apiVersion: '2026-01-01', webhookSecrets: [right.webhookSecret, 'the-secret-after-it'] },
  })
})

test.each([
  [{ apiVersion: '2021-10-21' }],
  [{ apiVersion: 'v1' }],
  [{ dataset: 'Production!' }],
  [{ projectId: '' }],
  [{ token: 'short' }],
  [{ webhookSecret: '' }],
])('%j is refused', (wrong) => {
  expect(sanitySettingsSchema.safeParse(toSanitySettings({ ...right, ...wrong })).success).toBe(false)
})
