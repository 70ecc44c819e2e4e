import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Integrations whose documents belong to the account that bills them. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table integrations add column billed_by_id varchar;
    alter table integrations add constraint integrations_billed_by_id_integrations_id_fk
      foreign key (billed_by_id) references public.integrations (id) on delete set null on update no action;
    create index integrations_billed_by_idx on integrations using btree (billed_by_id)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table integrations drop constraint integrations_billed_by_id_integrations_id_fk;
    drop index integrations_billed_by_idx;
    alter table integrations drop column billed_by_id`)
}
