import type { SigningSecrets } from '@tandem/signed-webhooks'
import { MEDUSA_BINDINGS } from '@tandem/sync-core'
import { z } from 'zod'
import type { Connector } from '../connector.ts'
import { openMedusa } from './open-medusa.ts'

const settings = z.object({
  url: z.url(),
  /** Of the internal routes. */
  secrets: z.custom<SigningSecrets>(),
})

/** Medusa, through the internal routes of its own side of Tandem. */
export const medusaConnector = {
  name: 'medusa',
  label: 'Medusa',
  settings,
  bindings: MEDUSA_BINDINGS,
  open: (settings, options) => openMedusa({ ...settings, ...options }),
} satisfies Connector<typeof settings>
