import { z } from 'zod'

const placeSchema = z.object({ store: z.string(), locale: z.enum(['en', 'ar']) })

/** The event that Medusa emits when somebody asks for a new password. */
export const passwordResetSchema = z.object({
  entity_id: z.string(),
  actor_type: z.string(),
  token: z.string(),
  metadata: z.unknown(),
})
type PasswordReset = z.infer<typeof passwordResetSchema>

/** The e-mail with the link, in the language of the store that it was asked for in. */
export function passwordResetEmail(
  reset: PasswordReset,
  shop: {
    /** Where a store is, before the language. */
    addressOf: (handle: string) => string
    stores: readonly { handle: string; name: string; locales: readonly (string | null)[] }[]
  },
): { subject: string; text: string } | null {
  const place = placeSchema.safeParse(reset.metadata)
  // A link is made only to a store of ours: what the visitor sent decides which, and nothing else of it.
  const store = shop.stores.find(({ handle }) => handle === place.data?.store)
  if (!place.success || !store?.locales.includes(place.data.locale)) return null
  const query = new URLSearchParams({ token: reset.token })
  const link = `${shop.addressOf(store.handle)}/${place.data.locale}/account/reset?${query}`
  return place.data.locale === 'ar'
    ? {
        subject: `كلمة مرور جديدة لحسابك في ${store.name}`,
        text: `طلب أحدهم، ونرجو أن تكون أنت، كلمة مرور جديدة لهذا الحساب.\n\nاختر كلمة مرور جديدة من هذا الرابط خلال ربع ساعة:\n${link}\n\nإن لم تطلب ذلك فلا حاجة إلى أي شيء: تبقى كلمة مرورك كما هي.\n`,
      }
    : {
        subject: `A new password for your account at ${store.name}`,
        text: `Somebody, hopefully you, asked for a new password for this account.\n\nChoose one here within a quarter of an hour:\n${link}\n\nIf it was not you, there is nothing to do: your password stays as it is.\n`,
      }
}
