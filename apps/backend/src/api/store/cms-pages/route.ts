import type { MedusaResponse, MedusaStoreRequest } from '@medusajs/framework/http'
import { pageRecordSchema } from '@tandem/contracts/content'
import { CONTENT_MODULE } from '../../../modules/content/index.ts'
import type { ContentModuleService } from '../../../modules/content/service.ts'
import { TENANT_MODULE } from '../../../modules/tenant/index.ts'
import type { TenantModuleService } from '../../../modules/tenant/service.ts'
import { inLanguage } from './in-language.ts'
import type { ListCmsPages } from './validators.ts'

/**
 * Published pages of the store whose own key was sent, in the language of the request (`?locale=` or
 * `x-medusa-locale`). Another key that opens the same sales channel opens no pages: a channel may be anybody's.
 */
export async function GET(
  req: MedusaStoreRequest<unknown, ListCmsPages>,
  res: MedusaResponse,
): Promise<void> {
  const { slug, limit, offset } = req.validatedQuery
  const [store] = await req.scope
    .resolve<TenantModuleService>(TENANT_MODULE)
    .listTenantStores(
      { publishable_key: req.publishable_key_context.key },
      { relations: ['tenant'], take: 1 },
    )
  if (store?.tenant?.status !== 'active') {
    res.json({ cms_pages: [], count: 0, limit, offset })
    return
  }
  const [pages, count] = await req.scope
    .resolve<ContentModuleService>(CONTENT_MODULE)
    .listAndCountCmsPages(
      { store_id: store.id, tenant_id: store.tenant.id, ...(slug !== undefined && { slug }) },
      { skip: offset, take: limit, order: { slug: 'ASC', id: 'ASC' } },
    )
  const { content } = pageRecordSchema.shape
  const shown = pages.map((page) => ({
    id: page.id,
    slug: page.slug,
    updated_at: page.updated_at,
    ...inLanguage(content.parse(page.content), [req.locale, store.default_locale]),
  }))
  res.json({ cms_pages: shown, count, limit, offset })
}
