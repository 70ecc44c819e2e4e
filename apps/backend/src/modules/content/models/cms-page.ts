import { model } from '@medusajs/framework/utils'

/**
 * A published page of a store. Its editors own all of it in Payload; sync writes it here, under an id that is
 * made of the page's id there, and removes it when it is unpublished. The store's page of a name is one by
 * Payload's own rule: a second rule here would refuse two pages that change names.
 */
export const CmsPage = model
  .define('cms_page', {
    id: model.id({ prefix: 'page' }).primaryKey(),
    tenant_id: model.text(),
    store_id: model.text(),
    slug: model.text(),
    /** By language: title, description and blocks, as `pageContentSchema` in the contracts says. */
    content: model.json(),
  })
  .indexes([{ on: ['store_id', 'slug'], where: 'deleted_at is null' }])
