import { Module } from '@medusajs/framework/utils'
import { SyncOutboxService } from './service.ts'

export const SYNC_OUTBOX_MODULE = 'sync_outbox'

export default Module(SYNC_OUTBOX_MODULE, { service: SyncOutboxService })
