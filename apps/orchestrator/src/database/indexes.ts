import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { index, uniqueIndex } from '@payloadcms/db-postgres/drizzle/pg-core'

type SchemaHook = PostgresAdapter['afterSchemaInit'][number]

/**
 * Indexes over several columns. Payload's own `indexes` option names them after their columns only, so
 * two collections would fight over one name; here each has a name of its own.
 */
export const addIndexes: SchemaHook = ({ schema, extendTable }) => {
  const { pages, redirects, webhook_logs: webhookLogs, sync_jobs: syncJobs } = schema.tables
  if (!pages || !redirects || !webhookLogs || !syncJobs)
    throw new Error('A table to be indexed has another name now.')
  extendTable({
    table: pages,
    extraConfig: (page) => ({
      pages_store_slug_idx: uniqueIndex('pages_store_slug_idx').on(page.store, page.slug),
    }),
  })
  extendTable({
    table: redirects,
    extraConfig: (redirect) => ({
      redirects_store_from_idx: uniqueIndex('redirects_store_from_idx').on(redirect.store, redirect.from),
    }),
  })
  extendTable({
    table: webhookLogs,
    extraConfig: (log) => ({
      webhook_logs_source_webhook_id_idx: uniqueIndex('webhook_logs_source_webhook_id_idx').on(
        log.source,
        log.webhookId,
      ),
    }),
  })
  extendTable({
    table: syncJobs,
    extraConfig: (job) => ({
      sync_jobs_entity_remote_id_idx: index('sync_jobs_entity_remote_id_idx').on(job.entity, job.remoteId),
    }),
  })
  return schema
}
