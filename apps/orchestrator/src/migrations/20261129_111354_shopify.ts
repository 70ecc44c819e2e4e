import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Customers of Shopify shops, among Medusa's and apart from them. What an integration calls its account, why it was
 * stopped, and how its lanes' last sweeps went. What its system demands beside telling of changes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_customers_source" AS ENUM('MEDUSA', 'SHOPIFY');
  CREATE TYPE "public"."enum_customers_status" AS ENUM('ACTIVE', 'INACTIVE');
  ALTER TABLE "customers" ALTER COLUMN "medusa_id" DROP NOT NULL;
  ALTER TABLE "customers" ADD COLUMN "note" varchar;
  ALTER TABLE "customers" ADD COLUMN "tags" jsonb;
  ALTER TABLE "customers" ADD COLUMN "account_state" varchar;
  ALTER TABLE "customers" ADD COLUMN "email_marketing" varchar;
  ALTER TABLE "customers" ADD COLUMN "sms_marketing" varchar;
  ALTER TABLE "customers" ADD COLUMN "source" "enum_customers_source" DEFAULT 'MEDUSA';
  ALTER TABLE "customers" ADD COLUMN "status" "enum_customers_status" DEFAULT 'ACTIVE';
  ALTER TABLE "customers" ADD COLUMN "shopify_id" varchar;
  ALTER TABLE "customers" ADD COLUMN "integration_id" varchar;
  ALTER TABLE "customers" ADD COLUMN "notes" varchar;
  ALTER TABLE "customers" ADD COLUMN "tenant_id" integer;
  ALTER TABLE "integrations" ADD COLUMN "account" varchar;
  ALTER TABLE "integrations" ADD COLUMN "stopped_because" varchar;
  ALTER TABLE "customers" ADD CONSTRAINT "customers_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "customers" ADD CONSTRAINT "customers_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "customers_source_idx" ON "customers" USING btree ("source");
  CREATE INDEX "customers_shopify_id_idx" ON "customers" USING btree ("shopify_id");
  CREATE INDEX "customers_integration_idx" ON "customers" USING btree ("integration_id");
  CREATE INDEX "customers_tenant_idx" ON "customers" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "shopifyId_tenant_idx" ON "customers" USING btree ("shopify_id","tenant_id");
  CREATE INDEX "integrations_account_idx" ON "integrations" USING btree ("account");
  create unique index integrations_account_key on integrations (platform, account);
  create or replace view sync.integrations as
    select id, platform as connector, coalesce(is_active, false) as is_active, settings, account, name, stopped_because
    from integrations;
  alter table sync.lanes add column sweep_seconds int, add column swept_at timestamptz,
    add column swept_checked int, add column swept_found int;
  alter table sync.operator_actions drop constraint operator_actions_action_check;
  alter table sync.operator_actions add constraint operator_actions_action_check check (action in
    ('retry', 'retry-many', 'cancel-replay', 'discard', 'discard-many', 'resolve', 'compare', 'cancel-run'));
  create table sync.demands (
    id bigint generated always as identity primary key,
    integration text not null,
    kind text not null,
    entity text,
    remote_id text,
    created_at timestamptz not null default now(),
    done_at timestamptz,
    done_by text
  );
  create index demands_open_idx on sync.demands (id) where done_at is null;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
  drop table sync.demands;
  delete from sync.operator_actions where action = 'cancel-run';
  alter table sync.operator_actions drop constraint operator_actions_action_check;
  alter table sync.operator_actions add constraint operator_actions_action_check check (action in
    ('retry', 'retry-many', 'cancel-replay', 'discard', 'discard-many', 'resolve', 'compare'));
  drop view sync.integrations;
  alter table sync.lanes drop column sweep_seconds, drop column swept_at, drop column swept_checked,
    drop column swept_found;
  drop index integrations_account_key;
  delete from customers where source = 'SHOPIFY';
   ALTER TABLE "customers" DROP CONSTRAINT "customers_integration_id_integrations_id_fk";
  
  ALTER TABLE "customers" DROP CONSTRAINT "customers_tenant_id_tenants_id_fk";
  
  DROP INDEX "customers_source_idx";
  DROP INDEX "customers_shopify_id_idx";
  DROP INDEX "customers_integration_idx";
  DROP INDEX "customers_tenant_idx";
  DROP INDEX "shopifyId_tenant_idx";
  DROP INDEX "integrations_account_idx";
  ALTER TABLE "customers" ALTER COLUMN "medusa_id" SET NOT NULL;
  ALTER TABLE "customers" DROP COLUMN "note";
  ALTER TABLE "customers" DROP COLUMN "tags";
  ALTER TABLE "customers" DROP COLUMN "account_state";
  ALTER TABLE "customers" DROP COLUMN "email_marketing";
  ALTER TABLE "customers" DROP COLUMN "sms_marketing";
  ALTER TABLE "customers" DROP COLUMN "source";
  ALTER TABLE "customers" DROP COLUMN "status";
  ALTER TABLE "customers" DROP COLUMN "shopify_id";
  ALTER TABLE "customers" DROP COLUMN "integration_id";
  ALTER TABLE "customers" DROP COLUMN "notes";
  ALTER TABLE "customers" DROP COLUMN "tenant_id";
  ALTER TABLE "integrations" DROP COLUMN "account";
  ALTER TABLE "integrations" DROP COLUMN "stopped_because";
  DROP TYPE "public"."enum_customers_source";
  DROP TYPE "public"."enum_customers_status";
  create view sync.integrations as
    select id, platform as connector, coalesce(is_active, false) as is_active, settings from integrations;`)
}
