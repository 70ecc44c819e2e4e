import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/**
 * Medusa keeps a customer's e-mail in two modules: with the customer, and as the name of the sign-in. It changes one
 * of them only, and the account is then entered with an address that nobody knows of. They change together here, in
 * the statement of whoever writes the customer: the admin, sync, a script. What can't be is refused with the words of
 * `packages/contracts/src/sync/owner-rules.ts`; the two routes ask before, this is for everybody else.
 */
export class Migration20261128220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create or replace function customer_sign_in_follows() returns trigger language plpgsql as $$
      begin
        if coalesce(btrim(new.email), '') = '' then
          raise exception using errcode = '23514', table = 'customer',
            message = 'email: A customer’s e-mail can be changed but not cleared.';
        end if;
        if exists (select from auth_identity a where a.deleted_at is null
            and a.app_metadata->>'customer_id' = new.id and a.app_metadata->>'user_id' is not null) then
          raise exception using errcode = '23514', table = 'customer',
            message = 'email: This person also signs in to Medusa’s admin with it. Change it there.';
        end if;
        update provider_identity p set entity_id = lower(btrim(new.email)), updated_at = now()
          from auth_identity a
         where a.id = p.auth_identity_id and a.deleted_at is null and a.app_metadata->>'customer_id' = new.id
           and p.provider = 'emailpass' and p.deleted_at is null and p.entity_id <> lower(btrim(new.email));
        return null;
      end $$`)
    this.addSql(`drop trigger if exists customer_sign_in_follows on customer`)
    this.addSql(`
      create trigger customer_sign_in_follows after update of email on customer for each row
      when (old.email is distinct from new.email and old.email is not null
        and new.has_account and new.deleted_at is null)
      execute function customer_sign_in_follows()`)
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists customer_sign_in_follows on customer`)
    this.addSql(`drop function if exists customer_sign_in_follows()`)
  }
}
