/** The handles under which a record was known before, and nobody else is now, as a list of JSON. */
export const formerHandlesOf = (kind: string, table: string): string => `
  coalesce((select jsonb_agg(f.handle order by f.since desc) from former_handle f
    where f.kind = '${kind}' and f.record_id = ${table}.id and f.handle <> ${table}.handle), '[]')`
