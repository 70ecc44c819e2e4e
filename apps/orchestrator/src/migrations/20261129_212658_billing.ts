import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What tenants sell by Stripe: products, and prices with the ones that they have replaced. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_billing_products_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__billing_products_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__billing_products_v_published_locale" AS ENUM('en', 'ar');
  CREATE TYPE "public"."enum_billing_prices_interval" AS ENUM('day', 'week', 'month', 'year');
  CREATE TYPE "public"."enum_billing_prices_usage_type" AS ENUM('licensed', 'metered');
  CREATE TYPE "public"."enum_billing_prices_tax_behavior" AS ENUM('unspecified', 'inclusive', 'exclusive');
  CREATE TYPE "public"."enum_billing_prices_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__billing_prices_v_version_interval" AS ENUM('day', 'week', 'month', 'year');
  CREATE TYPE "public"."enum__billing_prices_v_version_usage_type" AS ENUM('licensed', 'metered');
  CREATE TYPE "public"."enum__billing_prices_v_version_tax_behavior" AS ENUM('unspecified', 'inclusive', 'exclusive');
  CREATE TYPE "public"."enum__billing_prices_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__billing_prices_v_published_locale" AS ENUM('en', 'ar');
  CREATE TABLE "billing_products" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"tenant_id" integer,
  	"name" varchar,
  	"description" varchar,
  	"images" jsonb,
  	"unit_label" varchar,
  	"tax_code" varchar,
  	"metadata" jsonb,
  	"active" boolean DEFAULT true,
  	"stripe_id" varchar,
  	"integration_id" varchar,
  	"deleted_in_stripe" timestamp(3) with time zone,
  	"updated_from_stripe" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_billing_products_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_billing_products_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_tenant_id" integer,
  	"version_name" varchar,
  	"version_description" varchar,
  	"version_images" jsonb,
  	"version_unit_label" varchar,
  	"version_tax_code" varchar,
  	"version_metadata" jsonb,
  	"version_active" boolean DEFAULT true,
  	"version_stripe_id" varchar,
  	"version_integration_id" varchar,
  	"version_deleted_in_stripe" timestamp(3) with time zone,
  	"version_updated_from_stripe" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__billing_products_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__billing_products_v_published_locale",
  	"latest" boolean
  );
  
  CREATE TABLE "billing_prices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"tenant_id" integer,
  	"title" varchar,
  	"product_id" integer,
  	"amount" varchar,
  	"currency" varchar,
  	"interval" "enum_billing_prices_interval",
  	"interval_count" numeric,
  	"usage_type" "enum_billing_prices_usage_type",
  	"tiers" jsonb,
  	"tax_behavior" "enum_billing_prices_tax_behavior" DEFAULT 'unspecified',
  	"nickname" varchar,
  	"lookup_key" varchar,
  	"is_default" boolean DEFAULT false,
  	"metadata" jsonb,
  	"replaced_by_id" integer,
  	"valid_from" timestamp(3) with time zone,
  	"valid_until" timestamp(3) with time zone,
  	"active" boolean DEFAULT true,
  	"stripe_id" varchar,
  	"integration_id" varchar,
  	"deleted_in_stripe" timestamp(3) with time zone,
  	"updated_from_stripe" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_billing_prices_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_billing_prices_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_tenant_id" integer,
  	"version_title" varchar,
  	"version_product_id" integer,
  	"version_amount" varchar,
  	"version_currency" varchar,
  	"version_interval" "enum__billing_prices_v_version_interval",
  	"version_interval_count" numeric,
  	"version_usage_type" "enum__billing_prices_v_version_usage_type",
  	"version_tiers" jsonb,
  	"version_tax_behavior" "enum__billing_prices_v_version_tax_behavior" DEFAULT 'unspecified',
  	"version_nickname" varchar,
  	"version_lookup_key" varchar,
  	"version_is_default" boolean DEFAULT false,
  	"version_metadata" jsonb,
  	"version_replaced_by_id" integer,
  	"version_valid_from" timestamp(3) with time zone,
  	"version_valid_until" timestamp(3) with time zone,
  	"version_active" boolean DEFAULT true,
  	"version_stripe_id" varchar,
  	"version_integration_id" varchar,
  	"version_deleted_in_stripe" timestamp(3) with time zone,
  	"version_updated_from_stripe" boolean DEFAULT false,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__billing_prices_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"snapshot" boolean,
  	"published_locale" "enum__billing_prices_v_published_locale",
  	"latest" boolean
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "billing_products_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "billing_prices_id" integer;
  ALTER TABLE "billing_products" ADD CONSTRAINT "billing_products_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_products" ADD CONSTRAINT "billing_products_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_products_v" ADD CONSTRAINT "_billing_products_v_parent_id_billing_products_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."billing_products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_products_v" ADD CONSTRAINT "_billing_products_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_products_v" ADD CONSTRAINT "_billing_products_v_version_integration_id_integrations_id_fk" FOREIGN KEY ("version_integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_prices" ADD CONSTRAINT "billing_prices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_prices" ADD CONSTRAINT "billing_prices_product_id_billing_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."billing_products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_prices" ADD CONSTRAINT "billing_prices_replaced_by_id_billing_prices_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."billing_prices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "billing_prices" ADD CONSTRAINT "billing_prices_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_prices_v" ADD CONSTRAINT "_billing_prices_v_parent_id_billing_prices_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."billing_prices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_prices_v" ADD CONSTRAINT "_billing_prices_v_version_tenant_id_tenants_id_fk" FOREIGN KEY ("version_tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_prices_v" ADD CONSTRAINT "_billing_prices_v_version_product_id_billing_products_id_fk" FOREIGN KEY ("version_product_id") REFERENCES "public"."billing_products"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_prices_v" ADD CONSTRAINT "_billing_prices_v_version_replaced_by_id_billing_prices_id_fk" FOREIGN KEY ("version_replaced_by_id") REFERENCES "public"."billing_prices"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_billing_prices_v" ADD CONSTRAINT "_billing_prices_v_version_integration_id_integrations_id_fk" FOREIGN KEY ("version_integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "billing_products_tenant_idx" ON "billing_products" USING btree ("tenant_id");
  CREATE INDEX "billing_products_stripe_id_idx" ON "billing_products" USING btree ("stripe_id");
  CREATE INDEX "billing_products_integration_idx" ON "billing_products" USING btree ("integration_id");
  CREATE INDEX "billing_products_updated_at_idx" ON "billing_products" USING btree ("updated_at");
  CREATE INDEX "billing_products_created_at_idx" ON "billing_products" USING btree ("created_at");
  CREATE INDEX "billing_products__status_idx" ON "billing_products" USING btree ("_status");
  CREATE UNIQUE INDEX "stripeId_integration_idx" ON "billing_products" USING btree ("stripe_id","integration_id");
  CREATE INDEX "_billing_products_v_parent_idx" ON "_billing_products_v" USING btree ("parent_id");
  CREATE INDEX "_billing_products_v_version_version_tenant_idx" ON "_billing_products_v" USING btree ("version_tenant_id");
  CREATE INDEX "_billing_products_v_version_version_stripe_id_idx" ON "_billing_products_v" USING btree ("version_stripe_id");
  CREATE INDEX "_billing_products_v_version_version_integration_idx" ON "_billing_products_v" USING btree ("version_integration_id");
  CREATE INDEX "_billing_products_v_version_version_updated_at_idx" ON "_billing_products_v" USING btree ("version_updated_at");
  CREATE INDEX "_billing_products_v_version_version_created_at_idx" ON "_billing_products_v" USING btree ("version_created_at");
  CREATE INDEX "_billing_products_v_version_version__status_idx" ON "_billing_products_v" USING btree ("version__status");
  CREATE INDEX "_billing_products_v_created_at_idx" ON "_billing_products_v" USING btree ("created_at");
  CREATE INDEX "_billing_products_v_updated_at_idx" ON "_billing_products_v" USING btree ("updated_at");
  CREATE INDEX "_billing_products_v_snapshot_idx" ON "_billing_products_v" USING btree ("snapshot");
  CREATE INDEX "_billing_products_v_published_locale_idx" ON "_billing_products_v" USING btree ("published_locale");
  CREATE INDEX "_billing_products_v_latest_idx" ON "_billing_products_v" USING btree ("latest");
  CREATE INDEX "version_stripeId_version_integration_idx" ON "_billing_products_v" USING btree ("version_stripe_id","version_integration_id");
  CREATE INDEX "billing_prices_tenant_idx" ON "billing_prices" USING btree ("tenant_id");
  CREATE INDEX "billing_prices_product_idx" ON "billing_prices" USING btree ("product_id");
  CREATE INDEX "billing_prices_replaced_by_idx" ON "billing_prices" USING btree ("replaced_by_id");
  CREATE INDEX "billing_prices_stripe_id_idx" ON "billing_prices" USING btree ("stripe_id");
  CREATE INDEX "billing_prices_integration_idx" ON "billing_prices" USING btree ("integration_id");
  CREATE INDEX "billing_prices_updated_at_idx" ON "billing_prices" USING btree ("updated_at");
  CREATE INDEX "billing_prices_created_at_idx" ON "billing_prices" USING btree ("created_at");
  CREATE INDEX "billing_prices__status_idx" ON "billing_prices" USING btree ("_status");
  CREATE UNIQUE INDEX "stripeId_integration_1_idx" ON "billing_prices" USING btree ("stripe_id","integration_id");
  CREATE INDEX "_billing_prices_v_parent_idx" ON "_billing_prices_v" USING btree ("parent_id");
  CREATE INDEX "_billing_prices_v_version_version_tenant_idx" ON "_billing_prices_v" USING btree ("version_tenant_id");
  CREATE INDEX "_billing_prices_v_version_version_product_idx" ON "_billing_prices_v" USING btree ("version_product_id");
  CREATE INDEX "_billing_prices_v_version_version_replaced_by_idx" ON "_billing_prices_v" USING btree ("version_replaced_by_id");
  CREATE INDEX "_billing_prices_v_version_version_stripe_id_idx" ON "_billing_prices_v" USING btree ("version_stripe_id");
  CREATE INDEX "_billing_prices_v_version_version_integration_idx" ON "_billing_prices_v" USING btree ("version_integration_id");
  CREATE INDEX "_billing_prices_v_version_version_updated_at_idx" ON "_billing_prices_v" USING btree ("version_updated_at");
  CREATE INDEX "_billing_prices_v_version_version_created_at_idx" ON "_billing_prices_v" USING btree ("version_created_at");
  CREATE INDEX "_billing_prices_v_version_version__status_idx" ON "_billing_prices_v" USING btree ("version__status");
  CREATE INDEX "_billing_prices_v_created_at_idx" ON "_billing_prices_v" USING btree ("created_at");
  CREATE INDEX "_billing_prices_v_updated_at_idx" ON "_billing_prices_v" USING btree ("updated_at");
  CREATE INDEX "_billing_prices_v_snapshot_idx" ON "_billing_prices_v" USING btree ("snapshot");
  CREATE INDEX "_billing_prices_v_published_locale_idx" ON "_billing_prices_v" USING btree ("published_locale");
  CREATE INDEX "_billing_prices_v_latest_idx" ON "_billing_prices_v" USING btree ("latest");
  CREATE INDEX "version_stripeId_version_integration_1_idx" ON "_billing_prices_v" USING btree ("version_stripe_id","version_integration_id");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_billing_products_fk" FOREIGN KEY ("billing_products_id") REFERENCES "public"."billing_products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_billing_prices_fk" FOREIGN KEY ("billing_prices_id") REFERENCES "public"."billing_prices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_billing_products_id_idx" ON "payload_locked_documents_rels" USING btree ("billing_products_id");
  CREATE INDEX "payload_locked_documents_rels_billing_prices_id_idx" ON "payload_locked_documents_rels" USING btree ("billing_prices_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "billing_products" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_billing_products_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "billing_prices" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_billing_prices_v" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "billing_products" CASCADE;
  DROP TABLE "_billing_products_v" CASCADE;
  DROP TABLE "billing_prices" CASCADE;
  DROP TABLE "_billing_prices_v" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_billing_products_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_billing_prices_fk";
  
  DROP INDEX "payload_locked_documents_rels_billing_products_id_idx";
  DROP INDEX "payload_locked_documents_rels_billing_prices_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "billing_products_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "billing_prices_id";
  DROP TYPE "public"."enum_billing_products_status";
  DROP TYPE "public"."enum__billing_products_v_version_status";
  DROP TYPE "public"."enum__billing_products_v_published_locale";
  DROP TYPE "public"."enum_billing_prices_interval";
  DROP TYPE "public"."enum_billing_prices_usage_type";
  DROP TYPE "public"."enum_billing_prices_tax_behavior";
  DROP TYPE "public"."enum_billing_prices_status";
  DROP TYPE "public"."enum__billing_prices_v_version_interval";
  DROP TYPE "public"."enum__billing_prices_v_version_usage_type";
  DROP TYPE "public"."enum__billing_prices_v_version_tax_behavior";
  DROP TYPE "public"."enum__billing_prices_v_version_status";
  DROP TYPE "public"."enum__billing_prices_v_published_locale";`)
}
