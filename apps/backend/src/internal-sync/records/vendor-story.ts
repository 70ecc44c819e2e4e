import { columnRecord } from './column-record.ts'

/** A vendor's own story. */
export const vendorStoryRecord = columnRecord('vendor', 'story')
