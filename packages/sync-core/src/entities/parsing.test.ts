import { medusaProductSchema, medusaStoreSchema, medusaVendorSchema } from '@tandem/contracts/sync'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { samplesOf } from '../../test/entity-samples.ts'
import { BINDINGS, type Path, pathsIn, reader, SIDES, spoilt, writer } from '../../test/mapping.ts'
import { type Canonical, MEDUSA_BINDINGS } from '../index.ts'

/** Tells whether a refusal points at the place itself or at a field around it. */
function names(error: unknown, place: Path): boolean {
  if (!(error instanceof ZodError)) return false
  return error.issues.some(
    ({ path }) => path.length > 0 && `${place.join('.')}.`.startsWith(`${path.join('.')}.`),
  )
}

function refusal(map: (record: unknown) => unknown, record: unknown): unknown {
  try {
    return map(record)
  } catch (error) {
    return error
  }
}

describe.each(BINDINGS)('a malformed $name of $binding.connector', ({ name, binding }) => {
  const samples = samplesOf(name, binding.connector)
  const fields = Object.keys(binding.ownership.fields)

  /** A mirror holds what was written to it; the fields made for lists are not read back. */
  function mirrors() {
    return samples.remote.map((record) => {
      const written = binding.entity.toHub?.(binding.fromRemote(record) ?? {}) ?? {}
      return Object.fromEntries(fields.map((field) => [field, written[field]]))
    })
  }

  const recorded = {
    remote: samples.remote,
    hub: samples.hub.length > 0 ? samples.hub : mirrors(),
  }

  test.each(SIDES)('from %s is refused wherever it is malformed, naming the field', (side) => {
    const [first] = recorded[side]
    const places = pathsIn(first)
    expect(places.length).toBeGreaterThan(2)
    for (const place of places) {
      expect(names(refusal(reader(binding, side), spoilt(first, place)), place), place.join('.')).toBe(true)
    }
  })

  test.each(SIDES)('from %s is refused when a field is missing, naming it', (side) => {
    for (const record of recorded[side]) {
      for (const field of Object.keys(record)) {
        const { [field]: _, ...rest } = record
        expect(names(refusal(reader(binding, side), rest), [field]), field).toBe(true)
      }
    }
  })

  test.each([null, undefined, 'text', [], 17])('is refused when it is %s', (nonsense) => {
    for (const side of SIDES) expect(refusal(reader(binding, side), nonsense)).toBeInstanceOf(ZodError)
  })

  test('is not written: a part of a record is refused, naming what is missing', () => {
    for (const side of SIDES) {
      const write = writer(binding, side)
      if (!write) continue
      for (const field of fields) {
        const whole: Canonical = reader(binding, 'remote')(samples.remote[0]) ?? {}
        const { [field]: _, ...part } = whole
        expect(
          names(
            refusal(() => write(part), null),
            [field],
          ),
          field,
        ).toBe(true)
      }
    }
  })
})

describe('what is read from the remote', () => {
  const shapes = { store: medusaStoreSchema, vendor: medusaVendorSchema, product: medusaProductSchema }

  test.each(['store', 'vendor', 'product'] as const)('of a %s lands under its canonical name', (name) => {
    const { renamed, remote } = samplesOf(name)
    for (const record of remote) {
      const canonical = MEDUSA_BINDINGS[name].fromRemote(record)
      const expected = Object.keys(shapes[name].shape)
        .filter((key) => key !== 'id')
        .map((key) => [renamed[key] ?? key, record[key]])
      expect(canonical).toEqual(Object.fromEntries(expected))
    }
  })

  test('of a tenant is all but its id', () => {
    for (const { id: _, ...fields } of samplesOf('tenant').remote) {
      expect(MEDUSA_BINDINGS.tenant.fromRemote({ id: 'tnt_1', ...fields })).toEqual(fields)
    }
  })
})
