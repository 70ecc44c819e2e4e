import { SyncError } from '@tandem/sync-core'
import type { Bulk, BulkFile, Reading } from '../connectors/connector.ts'
import { beginLoad, giveBackRun, type LeasedRun, loadAnew, noteTotal, savePage } from './lead-run.ts'
import type { ReconcileDeps } from './reconcile.ts'

/** Records that are brought in together. */
const CHUNK = 200

/** How long a file that is being made is left alone. */
const REST_SECONDS = 3

/** A run of a lane in which nothing is known yet loads a file of everything, where the system has one. */
export const isLoad = ({ cursor }: LeasedRun, isEmpty: boolean): boolean =>
  cursor === null ? isEmpty : cursor.startsWith(PLACE)

const PLACE = 'file '

/** Before every id: a run that stands here compares record by record, because there is no file to be had. */
const FROM_THE_START = ''

/**
 * Leads a first load: has the file made, waits for it without holding anybody up, then brings it in piece by piece. Its
 * place moves with each piece that was recorded, so that whoever goes on begins there. What changes meanwhile the next
 * sweep finds: it looks from before the file was begun.
 */
export async function load(
  run: LeasedRun,
  bulk: Bulk,
  deps: ReconcileDeps,
  shouldStop: () => boolean,
): Promise<'finished' | 'lost' | 'given back'> {
  const [, name, done = '0'] = run.cursor?.split(' ') ?? []
  if (name === undefined) {
    const begun = await bulk.begin(run.entity)
    await beginLoad(deps.pool, run, `${PLACE}${begun.name} 0`, begun.asOf)
    await giveBackRun(deps.pool, run, { seconds: REST_SECONDS, error: null })
    return 'given back'
  }
  const file = await bulk.find(run.entity, name).catch(async (error: unknown) => {
    if (!(error instanceof SyncError)) throw error
    if (error.code === 'PEER_FAILED') await loadAnew(deps.pool, run, null)
    if (error.code !== 'PEER_REFUSED') throw error
    await loadAnew(deps.pool, run, FROM_THE_START)
    return null
  })
  if (!file) {
    await giveBackRun(deps.pool, run, { seconds: REST_SECONDS, error: null })
    return 'given back'
  }
  await noteTotal(deps.pool, run, file.total)
  return bringIn(run, file, { name, done: Number(done) }, deps, shouldStop)
}

async function bringIn(
  run: LeasedRun,
  file: BulkFile,
  place: { readonly name: string; readonly done: number },
  deps: ReconcileDeps,
  shouldStop: () => boolean,
): Promise<'finished' | 'lost' | 'given back'> {
  let seen = 0
  let piece = new Map<string, Reading>()
  async function keep(isLast: boolean): Promise<boolean> {
    await deps.load?.(run, piece)
    const page = { checked: piece.size, isLast, drifts: [], ignored: [] }
    piece = new Map()
    return savePage(deps.pool, run, { ...page, cursor: `${PLACE}${place.name} ${seen}` })
  }
  for await (const { id, reading } of file.records()) {
    if (++seen <= place.done) continue
    piece.set(id, reading)
    if (piece.size < CHUNK) continue
    if (!(await keep(false))) return 'lost'
    if (!shouldStop()) continue
    await giveBackRun(deps.pool, run, { error: null })
    return 'given back'
  }
  if (seen < file.total)
    throw new SyncError('PEER_FAILED', `the file has ${seen} of ${file.total} records: it was cut off`)
  return (await keep(true)) ? 'finished' : 'lost'
}
