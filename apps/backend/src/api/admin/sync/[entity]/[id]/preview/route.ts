import { recordPreviewSchema } from '@tandem/contracts/operators'
import { askOrchestrator } from '../../../../../../sync-records/ask-orchestrator.ts'
import { recordRoute } from '../../../../../../sync-records/record-route.ts'

/** What a sync would change on each side, without changing anything. */
export const GET = recordRoute(async (record, req) => ({
  body: await askOrchestrator({ ask: 'preview', ...record }, req.requestId, recordPreviewSchema),
}))
