import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Content keeps its product's title, to be known by when the product is gone. What is there takes over its own; of a
 * product that is gone already only the id is known. No hints: nothing changes for Medusa.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "product_content" ADD COLUMN "title" varchar;
    ALTER TABLE "product_content" ADD COLUMN "handle" varchar;
    ALTER TABLE "product_content" ADD COLUMN "archived" boolean;
    ALTER TABLE "_product_content_v" ADD COLUMN "version_title" varchar;
    ALTER TABLE "_product_content_v" ADD COLUMN "version_handle" varchar;
    ALTER TABLE "_product_content_v" ADD COLUMN "version_archived" boolean;
    alter table product_content disable trigger hint_live_update;
    update product_content c set title = coalesce(p.title, 'Product ' || c.medusa_id), handle = p.handle
    from product_content same left join products p on p.id = same.product_id where same.id = c.id;
    alter table product_content enable trigger hint_live_update;
    update _product_content_v v set version_title = c.title, version_handle = c.handle
    from product_content c where c.id = v.parent_id`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE "product_content" DROP COLUMN "title";
    ALTER TABLE "product_content" DROP COLUMN "handle";
    ALTER TABLE "product_content" DROP COLUMN "archived";
    ALTER TABLE "_product_content_v" DROP COLUMN "version_title";
    ALTER TABLE "_product_content_v" DROP COLUMN "version_handle";
    ALTER TABLE "_product_content_v" DROP COLUMN "version_archived"`)
}
