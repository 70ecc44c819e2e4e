import type pg from 'pg'

/**
 * Makes sure that every product has a document for its editor: a draft, with its first version, exactly as
 * Payload would have made it. A document that outlived its product, or whose product went to another tenant or is
 * called otherwise now, is related again, in its versions too; its content is not looked at. The title is kept
 * with the document, which may have to say what it was about when the product is gone.
 */
export async function ensureContentStubs(
  client: pg.PoolClient,
  productMedusaIds: readonly string[],
): Promise<void> {
  await client.query(
    `with product as (
       select id, medusa_id, tenant_id, title, handle from products where medusa_id = any($1) order by medusa_id
     ), stub as (
       insert into product_content (product_id, medusa_id, tenant_id, title, handle, _status, created_at, updated_at)
       select id, medusa_id, tenant_id, title, handle, 'draft', now(), now() from product
       on conflict (medusa_id) do update set product_id = excluded.product_id, tenant_id = excluded.tenant_id,
           title = excluded.title, handle = excluded.handle, archived = false
         where (product_content.product_id, product_content.tenant_id, product_content.title, product_content.handle)
           is distinct from (excluded.product_id, excluded.tenant_id, excluded.title, excluded.handle)
       returning id, product_id, medusa_id, tenant_id, title, handle, created_at, updated_at, (xmax = 0) as inserted
     ), relinked as (
       update _product_content_v v set version_product_id = stub.product_id, version_tenant_id = stub.tenant_id,
         version_title = stub.title, version_handle = stub.handle, version_archived = false
       from stub where v.parent_id = stub.id and not stub.inserted
     )
     insert into _product_content_v (parent_id, version_product_id, version_medusa_id, version_tenant_id, version_title,
       version_handle, version__status, version_created_at, version_updated_at, created_at, updated_at, latest)
     select id, product_id, medusa_id, tenant_id, title, handle, 'draft', created_at, updated_at, now(), now(), true
     from stub where inserted`,
    [productMedusaIds],
  )
}

/**
 * Removes the documents of deleted products in which nobody ever wrote. A document with an editor's work,
 * published or drafted, stays, without its product, and comes back to life with it.
 */
export async function removeUntouchedStubs(
  client: pg.PoolClient,
  productMedusaIds: readonly string[],
): Promise<void> {
  await client.query(
    `with untouched as (
       select c.id from product_content c
       where c.medusa_id = any($1) and c._status = 'draft'
         and (select count(*) from _product_content_v v where v.parent_id = c.id) <= 1
         and not exists (
           select from _product_content_v v where v.parent_id = c.id and v.version_updated_at > v.version_created_at)
     ), versions as (
       delete from _product_content_v where parent_id in (select id from untouched)
     )
     delete from product_content where id in (select id from untouched)`,
    [productMedusaIds],
  )
}
