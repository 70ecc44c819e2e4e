import { columnRecord } from './column-record.ts'

/** A store's branding. */
export const storeBrandingRecord = columnRecord('tenant_store', 'branding')
