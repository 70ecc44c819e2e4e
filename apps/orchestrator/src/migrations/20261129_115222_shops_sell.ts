import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Orders of Shopify shops among Medusa's, and what the shops sell in a catalogue of its own. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_orders_source" AS ENUM('MEDUSA', 'SHOPIFY');
  CREATE TABLE "shopify_products" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"images" jsonb,
  	"tags" jsonb,
  	"variants" jsonb,
  	"options" jsonb,
  	"lowest_price" varchar,
  	"highest_price" varchar,
  	"currency" varchar,
  	"handle" varchar,
  	"status" varchar,
  	"total_stock" numeric,
  	"vendor" varchar,
  	"product_type" varchar,
  	"shopify_id" varchar,
  	"integration_id" varchar,
  	"tenant_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "orders" ALTER COLUMN "medusa_id" DROP NOT NULL;
  ALTER TABLE "orders" ADD COLUMN "source" "enum_orders_source" DEFAULT 'MEDUSA';
  ALTER TABLE "orders" ADD COLUMN "shopify_id" varchar;
  ALTER TABLE "orders" ADD COLUMN "integration_id" varchar;
  ALTER TABLE "orders" ADD COLUMN "notes" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "shopify_products_id" integer;
  ALTER TABLE "shopify_products" ADD CONSTRAINT "shopify_products_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "shopify_products" ADD CONSTRAINT "shopify_products_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "shopify_products_handle_idx" ON "shopify_products" USING btree ("handle");
  CREATE INDEX "shopify_products_status_idx" ON "shopify_products" USING btree ("status");
  CREATE INDEX "shopify_products_shopify_id_idx" ON "shopify_products" USING btree ("shopify_id");
  CREATE INDEX "shopify_products_integration_idx" ON "shopify_products" USING btree ("integration_id");
  CREATE INDEX "shopify_products_tenant_idx" ON "shopify_products" USING btree ("tenant_id");
  CREATE INDEX "shopify_products_updated_at_idx" ON "shopify_products" USING btree ("updated_at");
  CREATE INDEX "shopify_products_created_at_idx" ON "shopify_products" USING btree ("created_at");
  CREATE UNIQUE INDEX "shopifyId_tenant_2_idx" ON "shopify_products" USING btree ("shopify_id","tenant_id");
  ALTER TABLE "orders" ADD CONSTRAINT "orders_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_shopify_products_fk" FOREIGN KEY ("shopify_products_id") REFERENCES "public"."shopify_products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "orders_source_idx" ON "orders" USING btree ("source");
  CREATE INDEX "orders_shopify_id_idx" ON "orders" USING btree ("shopify_id");
  CREATE INDEX "orders_integration_idx" ON "orders" USING btree ("integration_id");
  CREATE UNIQUE INDEX "shopifyId_tenant_1_idx" ON "orders" USING btree ("shopify_id","tenant_id");
  CREATE INDEX "payload_locked_documents_rels_shopify_products_id_idx" ON "payload_locked_documents_rels" USING btree ("shopify_products_id");
  -- How each integration's system tells of its changes, and when that is looked at again.
  create table sync.subscriptions (
    integration text primary key,
    next_at timestamptz not null default now(),
    checked_at timestamptz,
    mended int not null default 0,
    error text
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table sync.subscriptions;
  delete from orders where source = 'SHOPIFY';
  DROP TABLE "shopify_products" CASCADE;
  ALTER TABLE "orders" DROP CONSTRAINT "orders_integration_id_integrations_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_shopify_products_fk";
  
  DROP INDEX "orders_source_idx";
  DROP INDEX "orders_shopify_id_idx";
  DROP INDEX "orders_integration_idx";
  DROP INDEX "shopifyId_tenant_1_idx";
  DROP INDEX "payload_locked_documents_rels_shopify_products_id_idx";
  ALTER TABLE "orders" ALTER COLUMN "medusa_id" SET NOT NULL;
  ALTER TABLE "orders" DROP COLUMN "source";
  ALTER TABLE "orders" DROP COLUMN "shopify_id";
  ALTER TABLE "orders" DROP COLUMN "integration_id";
  ALTER TABLE "orders" DROP COLUMN "notes";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "shopify_products_id";
  DROP TYPE "public"."enum_orders_source";`)
}
