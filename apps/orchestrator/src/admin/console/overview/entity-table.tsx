import { Link } from '@payloadcms/ui'
import type { EntityOverview } from '@tandem/contracts'
import { entityWords } from '@tandem/sync-words'
import { Moment } from '../../sync/moment.tsx'
import { consoleAddress } from '../console-pages.ts'
import { durationWords, numberWords } from '../number-words.ts'
import { jobsAddress } from '../rows-address.ts'

/** How each kind of record stands, and how its last hour was. */
export function EntityTable({ entities, at }: { entities: readonly EntityOverview[]; at: string }) {
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
              Stopped
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
            <tr key={each.entity}>
              <th scope="row">
                <Link href={jobsAddress({ entity: each.entity })} prefetch={false}>
                  {entityWords(each.entity)}
                </Link>
              </th>
              <td className="tandem-number">{numberWords(each.waiting)}</td>
              <td className="tandem-number">
                {each.oldestWaitingSince
                  ? durationWords(Math.max(0, Date.parse(at) - Date.parse(each.oldestWaitingSince)))
                  : '—'}
              </td>
              <Needed count={each.parked} href={`${consoleAddress('parked')}?entity=${each.entity}`} />
              <Needed
                count={each.openConflicts}
                href={`${consoleAddress('conflicts')}?entity=${each.entity}`}
              />
              <td className="tandem-number">{numberWords(each.synced)}</td>
              <td className="tandem-number">{numberWords(each.failed)}</td>
              <td className="tandem-number">{each.lagP95Ms === null ? '—' : durationWords(each.lagP95Ms)}</td>
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

function Needed({ count, href }: { count: number; href: string }) {
  return (
    <td className="tandem-number">
      {count === 0 ? (
        '0'
      ) : (
        <Link href={href} className="tandem-needs" prefetch={false}>
          {numberWords(count)}
        </Link>
      )}
    </td>
  )
}

function LastRun({ run }: { run: EntityOverview['lastFullRun'] }) {
  if (!run) return <span className="tandem-nothing">Never</span>
  return (
    <Link href={`${consoleAddress('runs')}?run=${run.id}`} prefetch={false}>
      <Moment at={run.at} />, {run.found === 0 ? 'no drift' : `${numberWords(run.found)} drifted`}
    </Link>
  )
}
