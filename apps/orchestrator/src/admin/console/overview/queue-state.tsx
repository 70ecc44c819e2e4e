import { Banner } from '@payloadcms/ui'
import type { Overview } from '@tandem/contracts'
import { numberWords } from '../number-words.ts'

/** The processes that work, and the bell that calls them. */
export function QueueState({ overview: { queue, workers, waiting } }: { overview: Overview }) {
  return (
    <section aria-labelledby="tandem-queue">
      <h2 id="tandem-queue">Workers and queue</h2>
      {workers === 0 && (
        <Banner type="error">
          No worker is running, so nothing is synced{waiting > 0 ? ` and ${numberWords(waiting)} wait` : ''}.
          Start one: <code>pnpm --filter @tandem/orchestrator worker</code>
        </Banner>
      )}
      {queue === null && (
        <Banner type="info">
          Redis does not answer. Work goes on without it, a second later than otherwise.
        </Banner>
      )}
      <dl className="tandem-facts">
        <Fact term="Workers" value={workers} />
        {queue && (
          <>
            <Fact term="Rings waiting" value={queue.waiting} />
            <Fact term="Being answered" value={queue.active} />
            <Fact term="Answered, kept" value={queue.completed} />
            <Fact term="Failed, kept" value={queue.failed} />
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
      <dd>{numberWords(value)}</dd>
    </div>
  )
}
