import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'

/** SQL: of which record a row is, as the answers to operators name it. */
export const RECORD_COLUMNS = `integration, entity, remote_id as "remoteId",
  case when integration = '${MEDUSA_INTEGRATION}' then remote_id end as "medusaId", hub_id as "payloadId"`
