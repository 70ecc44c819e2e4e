import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { storeAddress } from '@tandem/contracts/shop'
import { passwordResetEmail, passwordResetSchema } from '../emails/password-reset.ts'
import { env } from '../env.ts'

/** Sends a customer the link to choose a new password. Who has no account is sent nothing, and told nothing else. */
export default async function sendPasswordReset({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const reset = passwordResetSchema.parse(event.data)
  if (reset.actor_type !== 'customer') return
  const { data: stores } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: 'tenant_store', fields: ['handle', 'name', 'locales'] })
  const email = passwordResetEmail(reset, {
    addressOf: (handle) => storeAddress({ url: env.STOREFRONT_URL, origins: env.STORE_ADDRESSES }, handle),
    stores,
  })
  if (!email) return
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: reset.entity_id,
    channel: 'email',
    template: 'password-reset',
    content: email,
  })
}

export const config: SubscriberConfig = { event: 'auth.password_reset' }
