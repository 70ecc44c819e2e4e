import pg from 'pg'
import { ServiceError } from '../service-error.ts'
import { ensureDatabase, withClient } from './databases.ts'
import { scramVerifier } from './scram-verifier.ts'

/**
 * Makes a database that belongs to a role of the same name, which owns nothing else and may do nothing else: no
 * superuser, no right to make roles or databases, and no way into the databases of other apps.
 *
 * What is there already is handed over to the role, whoever owned it. May be called again, with another password too.
 *
 * @returns the URL by which the role signs in.
 * @throws ServiceError when the user in `serverUrl` may not make roles.
 */
export async function ensureAppDatabase(
  serverUrl: string,
  { name, password }: { name: string; password: string },
): Promise<string> {
  const role = pg.escapeIdentifier(name)
  await withClient(serverUrl, async (client) => {
    // Two first starts on one server would both find no role.
    await client.query(`select pg_advisory_lock(hashtext('tandem-roles'))`)
    await ensureRole(client, name, password)
  }).catch((cause: unknown) => {
    throw mayNotMakeRoles(cause) ? new ServiceError(needsRights(serverUrl), { cause }) : cause
  })
  const databaseUrl = await ensureDatabase(serverUrl, name)
  await withClient(databaseUrl, async (client) => {
    await client.query(`alter database ${role} owner to ${role}`)
    await client.query(`revoke connect, temporary on database ${role} from public`)
    await handOver(client, name)
  })
  const url = new URL(databaseUrl)
  url.username = name
  url.password = password
  return url.href
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const role = pg.escapeIdentifier(name)
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  if (rowCount === 0) await client.query(`create role ${role}`)
  // The verifier, so that the password itself is in no log of a statement.
  await client.query(`alter role ${role} login password ${pg.escapeLiteral(scramVerifier(password))}`)
  // Who is no superuser may give a database only to roles it is a member of.
  await client.query(`
    do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user)
      then execute format('grant %I to current_user', ${pg.escapeLiteral(name)}); end if;
    end $$`)
}

/** Gives everything in the connected database to the role: an earlier version made it as the server's superuser. */
async function handOver(client: pg.Client, name: string): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(foreignObjects, [name])
  for (const { statement } of rows) await client.query(statement)
}

/** One `alter … owner` for each object that is not the role's; parts of others (indexes, own sequences) follow these. */
const foreignObjects = `
  with role as (select oid, rolname from pg_roles where rolname = $1),
  ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
  part as (
    select objid from pg_depend d left join pg_class c on c.oid = d.objid
    where deptype = 'e' or c.relkind = 'S' and deptype in ('a', 'i'))
  select format('alter schema %I owner to %I', n.nspname, role.rolname) as statement
    from ours n join pg_namespace using (oid, nspname), role
    where nspowner <> role.oid and n.nspname <> 'public' and n.oid not in (select objid from part)
  union all
  select format('alter %s %s owner to %I',
      case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
      c.oid::regclass, role.rolname)
    from pg_class c join ours n on n.oid = c.relnamespace, role
    where relkind in ('r', 'p', 'S', 'v', 'm') and relowner <> role.oid and c.oid not in (select objid from part)
  union all
  select format('alter type %s owner to %I', t.oid::regtype, role.rolname)
    from pg_type t join ours n on n.oid = t.typnamespace left join pg_class c on c.oid = t.typrelid, role
    where (typtype in ('e', 'd', 'r') or c.relkind = 'c') and typowner <> role.oid and t.oid not in (select objid from part)
  union all
  select format('alter routine %s owner to %I', p.oid::regprocedure, role.rolname)
    from pg_proc p join ours n on n.oid = p.pronamespace, role
    where proowner <> role.oid and p.oid not in (select objid from part)`

const mayNotMakeRoles = (error: unknown) => error instanceof pg.DatabaseError && error.code === '42501'

const needsRights = (serverUrl: string) =>
  `The user "${decodeURIComponent(new URL(serverUrl).username)}" in DATABASE_URL may not make roles. Each app signs in to its own database as a role of its own. Run as a superuser: alter role "${decodeURIComponent(new URL(serverUrl).username)}" createrole createdb`
