import { Banner } from '@payloadcms/ui'
import type { Overview } from '@tandem/contracts/operators'
import { formatNumber } from '../format-number.ts'

/** The processes that work, and the queue that wakes them. */
export function QueueState({ overview: { queue, workers, waiting } }: { overview: Overview }) {
  return (
    <section aria-labelledby="tandem-queue">
      <h2 id="tandem-queue">Workers and queue</h2>
      {workers === 0 && (
        <Banner type="error">
          No worker is running, so nothing is synced{waiting > 0 ? ` and ${formatNumber(waiting)} wait` : ''}.
          Start one: <code>pnpm --filter @tandem/orchestrator worker</code>
        </Banner>
      )}
      {queue === null && (
        <Banner type="info">Redis is unreachable. Sync continues without it, up to a second slower.</Banner>
      )}
      <dl className="tandem-facts">
        <Fact term="Workers" value={workers} />
        {queue && (
          <>
            <Fact term="Jobs waiting" value={queue.waiting} />
            <Fact term="Active" value={queue.active} />
            <Fact term="Completed" value={queue.completed} />
            <Fact term="Failed" value={queue.failed} />
          </>
        )}
      </dl>
    </section>
  )
}

function Fact({ term, value }: { term: string; value: number }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{formatNumber(value)}</dd>
    </div>
  )
}
