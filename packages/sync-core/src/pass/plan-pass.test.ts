import { describe, expect, test } from 'vitest'
import { type Intent, type Marker, type Ownership, planPass } from '../index.ts'

const ownership: Ownership = { existence: 'remote', fields: { name: { owner: 'hub' } } }
const hash = (text: string) => text
const intent: Intent = { side: 'remote', rev: 3, hash: 'h', base: { name: { hash: '"new"' } } }
const landed: Marker = { rev: 3, hash: 'h' }

function plan(isUnsettled: boolean, marker: Marker | null) {
  return planPass(
    {
      ownership,
      link: { rev: 4, base: { name: { hash: '"old"' } }, intents: [intent], isUnsettled, written: {} },
      seen: {
        remote: { state: 'present', record: { name: marker ? 'new' : 'old' } },
        hub: { state: 'present', record: { name: 'newer' } },
      },
      markers: { remote: marker, hub: null },
      isWritable: true,
    },
    hash,
  )
}

describe('a pass over a link whose last write is in doubt', () => {
  test('decides nothing while the write may still land', () => {
    expect(plan(true, null)).toBeNull()
  })

  test('goes on from what the write left behind, as soon as its marker tells that it has landed', () => {
    expect(plan(true, landed)).toMatchObject({
      base: intent.base,
      decision: { writes: { remote: { kind: 'update', fields: { name: 'newer' } } }, drift: [] },
    })
  })

  test('goes on as if it had never been made, once it can’t land any more', () => {
    expect(plan(false, null)).toMatchObject({ base: { name: { hash: '"old"' } } })
  })
})
