import type { SelectedDocument, Selection } from '@tandem/contracts/operators'
import { MOST_SELECTED } from '@tandem/contracts/operators'
import { BILLED_COLLECTIONS, type BilledEntity } from '../../billing/billed-entity.ts'
import { call } from '../call.ts'

/**
 * The documents that a list's query names, all pages of it: Payload's own answer to it, with Payload's own rules.
 *
 * @param query as a list's address has it, `?where[active][equals]=true`.
 */
export async function idsOf(entity: BilledEntity, query: string): Promise<number[] | string> {
  const search = new URLSearchParams(query)
  for (const name of ['limit', 'page', 'depth', 'sort']) search.delete(name)
  search.set('limit', '0')
  search.set('depth', '0')
  search.set('select[id]', 'true')
  const asked = await call<{ docs: { id: number }[] }>('GET', `/api/${BILLED_COLLECTIONS[entity]}?${search}`)
  return asked.ok ? asked.answer.docs.map(({ id }) => id) : asked.error
}

/** Asks about documents, or for them, however many there are. Answers what went wrong in words. */
export async function askAbout(
  entity: BilledEntity,
  ask: Selection['ask'],
  ids: readonly number[],
): Promise<SelectedDocument[] | string> {
  const documents: SelectedDocument[] = []
  for (let start = 0; start < ids.length; start += MOST_SELECTED) {
    const body = { ask, documents: ids.slice(start, start + MOST_SELECTED) }
    const address = `/api/billing/${entity}/selection`
    const asked = await call<{ documents: SelectedDocument[] }>('POST', address, body)
    if (!asked.ok) return asked.error
    documents.push(...asked.answer.documents)
  }
  return documents
}
