import { type HubDocument, tenantReference } from './hub-document.ts'

/** A store as Medusa has it; none of its pages stays public without it. */
export const storeDocument: HubDocument = {
  collection: 'stores',
  table: 'stores',
  mirror: {
    columns: {
      handle: 'handle',
      name: 'name',
      salesChannelId: 'sales_channel_id',
      publishableKey: 'publishable_key',
      defaultLocale: 'default_locale',
      locales: 'locales',
      currencies: 'currencies',
    },
    references: tenantReference,
  },
  letGo: `with closed as (
      update pages p set _status = 'draft', updated_at = now() from stores d
      where p.store_id = d.id and $where and p._status = 'published' returning p.id
    )
    update _pages_v v set version__status = 'draft' from closed
    where v.parent_id = closed.id and v.version__status = 'published'`,
  shownBy: (_, { handle }) => ['stores', ...(typeof handle === 'string' ? [`store:${handle}`] : [])],
}
