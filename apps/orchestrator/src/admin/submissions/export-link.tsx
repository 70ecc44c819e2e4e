import type { BeforeListTableServerProps } from 'payload'

/** Leads to what the list shows, and more, as a table. */
export function ExportLink({ payload }: BeforeListTableServerProps) {
  return (
    <p>
      <a href={`${payload.config.routes.api}/form-submissions/export`} download>
        Download all as CSV
      </a>
    </p>
  )
}
