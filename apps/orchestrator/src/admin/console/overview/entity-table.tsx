import { Link } from '@payloadcms/ui'
import type { EntityOverview } from '@tandem/contracts/operators'
import { Moment } from '../../sync/moment.tsx'
import { consoleAddress } from '../console-pages.ts'
import { formatDuration, formatNumber } from '../format-number.ts'
import { useLaneLabel } from '../known-integrations.tsx'
import { jobsAddress } from '../rows-address.ts'

/** Shows how each kind of record stands, and how its last hour was. */
export function EntityTable({ entities, at }: { entities: readonly EntityOverview[]; at: string }) {
  const laneLabel = useLaneLabel()
  return (
    <div className="tandem-table">
      <table>
        <caption className="tandem-unseen">Each kind of record, now and in the last hour</caption>
        <thead>
          <tr>
            <th scope="col">Records</th>
            <th scope="col" className="tandem-number">
              Waiting
            </th>
            <th scope="col" className="tandem-number">
              Oldest
            </th>
            <th scope="col" className="tandem-number">
              Needs attention
            </th>
            <th scope="col" className="tandem-number">
              Conflicts
            </th>
            <th scope="col" className="tandem-number">
              Synced, 1 h
            </th>
            <th scope="col" className="tandem-number">
              Failed, 1 h
            </th>
            <th scope="col" className="tandem-number">
              Lag p95
            </th>
            <th scope="col">Last full comparison</th>
          </tr>
        </thead>
        <tbody>
          {entities.map((each) => (
            <tr key={`${each.integration} ${each.entity}`}>
              <th scope="row">
                <Link
                  href={jobsAddress({ integration: each.integration, entity: each.entity })}
                  prefetch={false}
                >
                  {laneLabel(each)}
                </Link>
              </th>
              <td className="tandem-number">{formatNumber(each.waiting)}</td>
              <td className="tandem-number">
                {each.oldestWaitingSince
                  ? formatDuration(Math.max(0, Date.parse(at) - Date.parse(each.oldestWaitingSince)))
                  : '—'}
              </td>
              <Needed count={each.parked} href={laneAddress('parked', each)} />
              <Needed count={each.openConflicts} href={laneAddress('conflicts', each)} />
              <td className="tandem-number">{formatNumber(each.synced)}</td>
              <td className="tandem-number">{formatNumber(each.failed)}</td>
              <td className="tandem-number">
                {each.lagP95Ms === null ? '—' : formatDuration(each.lagP95Ms)}
              </td>
              <td>
                <LastRun run={each.lastFullRun} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const laneAddress = (page: 'parked' | 'conflicts', { integration, entity }: EntityOverview) =>
  `${consoleAddress(page)}?integration=${integration}&entity=${entity}`

function Needed({ count, href }: { count: number; href: string }) {
  return (
    <td className="tandem-number">
      {count === 0 ? (
        '0'
      ) : (
        <Link href={href} className="tandem-needs" prefetch={false}>
          {formatNumber(count)}
        </Link>
      )}
    </td>
  )
}

function LastRun({ run }: { run: EntityOverview['lastFullRun'] }) {
  if (!run) return <span className="tandem-nothing">Never</span>
  return (
    <Link href={`${consoleAddress('runs')}?run=${run.id}`} prefetch={false}>
      <Moment at={run.at} />, {run.found === 0 ? 'no drift' : `${formatNumber(run.found)} drifted`}
      {run.ignored > 0 && `, ${formatNumber(run.ignored)} ignored`}
    </Link>
  )
}
