import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Billing products that follow a product of Medusa's, and which of its prices each of theirs is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table billing_products add column medusa_product_id integer;
    alter table _billing_products_v add column version_medusa_product_id integer;
    alter table billing_prices add column medusa_price varchar;
    alter table _billing_prices_v add column version_medusa_price varchar;
    alter table billing_products add constraint billing_products_medusa_product_id_products_id_fk
      foreign key (medusa_product_id) references public.products (id) on delete set null on update no action;
    alter table _billing_products_v add constraint _billing_products_v_version_medusa_product_id_products_id_fk
      foreign key (version_medusa_product_id) references public.products (id) on delete set null on update no action;
    create index billing_products_medusa_product_idx on billing_products using btree (medusa_product_id);
    create unique index "medusaProduct_integration_idx" on billing_products
      using btree (medusa_product_id, integration_id);
    create index _billing_products_v_version_version_medusa_product_idx on _billing_products_v
      using btree (version_medusa_product_id);
    create index "version_medusaProduct_version_integration_idx" on _billing_products_v
      using btree (version_medusa_product_id, version_integration_id);
    create index billing_prices_medusa_price_idx on billing_prices using btree (medusa_price);
    create index _billing_prices_v_version_version_medusa_price_idx on _billing_prices_v
      using btree (version_medusa_price)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table billing_prices drop column medusa_price;
    alter table _billing_prices_v drop column version_medusa_price;
    alter table billing_products drop column medusa_product_id;
    alter table _billing_products_v drop column version_medusa_product_id`)
}
