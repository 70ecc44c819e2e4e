import { describe, expect, test } from 'vitest'
import { toMetadata, toRows } from './metadata-rows.ts'

const metadata = { reference: '0042', gift: { wrap: true }, weight: 2.5, nothing: null }

describe('metadata as rows', () => {
  test('shown and not touched is the same metadata', () => {
    expect(toMetadata(toRows(metadata), metadata)).toEqual(metadata)
    expect(toRows(null)).toEqual([])
  })

  test('keeps the kind of each value that is edited', () => {
    const rows = toRows(metadata).map((row) => {
      if (row.key === 'reference') return { ...row, text: '43' }
      return row.key === 'weight' ? { ...row, text: '3' } : row
    })
    expect(toMetadata(rows, metadata)).toMatchObject({ reference: '43', weight: 3 })
  })

  test('takes what can no longer be read as JSON as words', () => {
    const rows = [{ id: 0, key: 'weight', text: '3 kg' }]
    expect(toMetadata(rows, metadata)).toEqual({ weight: '3 kg' })
  })

  test('leaves out a row that has no key yet, and takes the lower of two with one', () => {
    const rows = [
      { id: 0, key: ' ', text: 'x' },
      { id: 1, key: 'note', text: 'first' },
      { id: 2, key: ' note ', text: 'second' },
    ]
    expect(toMetadata(rows, {})).toEqual({ note: 'second' })
  })
})
