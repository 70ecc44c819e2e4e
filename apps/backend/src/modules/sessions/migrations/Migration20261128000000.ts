import { Migration } from '@medusajs/framework/mikro-orm/migrations'

export class Migration20261128000000 extends Migration {
  override async up(): Promise<void> {
    // Until when sign-ins of an identity have ended: all that were made before its password was.
    this.addSql(`
      create table if not exists session_cutoff (
        auth_identity_id text primary key,
        ended_at timestamptz not null
      );`)
    // Where the password is kept, so that no way to set it leaves sessions behind.
    this.addSql(`
      create or replace function end_sessions() returns trigger language plpgsql as $sessions$
      begin
        insert into session_cutoff (auth_identity_id, ended_at)
        select old.auth_identity_id, clock_timestamp() where old.auth_identity_id is not null
        on conflict (auth_identity_id) do update set ended_at = excluded.ended_at;
        return null;
      end $sessions$;`)
    this.addSql('drop trigger if exists end_sessions_of_password on provider_identity;')
    this.addSql(`
      create trigger end_sessions_of_password after update on provider_identity for each row
      when (old.provider_metadata->>'password' is distinct from new.provider_metadata->>'password'
        or (old.deleted_at is null and new.deleted_at is not null))
      execute function end_sessions();`)
    this.addSql('drop trigger if exists end_sessions_of_identity on provider_identity;')
    this.addSql(`
      create trigger end_sessions_of_identity after delete on provider_identity for each row
      execute function end_sessions();`)
  }

  override async down(): Promise<void> {
    this.addSql('drop trigger if exists end_sessions_of_password on provider_identity;')
    this.addSql('drop trigger if exists end_sessions_of_identity on provider_identity;')
    this.addSql('drop function if exists end_sessions();')
    this.addSql('drop table if exists session_cutoff;')
  }
}
