import { medusaProductSchema, medusaStoreSchema, medusaVendorSchema } from '@tandem/contracts'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { SAMPLES } from '../../test/entity-samples.ts'
import { ENTITIES, type Path, pathsIn, reader, SIDES, spoilt, writer } from '../../test/mapping.ts'
import { type Canonical, ENTITY_DEFINITIONS } from '../index.ts'

/** Whether a refusal points at the place itself or at a field around it. */
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

describe.each(ENTITIES)('a malformed $name', (entity) => {
  const samples = SAMPLES[entity.name]
  const fields = Object.keys(entity.ownership.fields)

  /** A mirror holds what was written to it; the fields made for lists are not read back. */
  function mirrors() {
    return samples.medusa.map((record) => {
      const written = entity.toPayload?.(entity.fromMedusa(record) ?? {}) ?? {}
      return Object.fromEntries(fields.map((field) => [field, written[field]]))
    })
  }

  const recorded = {
    medusa: samples.medusa,
    payload: samples.payload.length > 0 ? samples.payload : mirrors(),
  }

  test.each(SIDES)('from %s is refused wherever it is malformed, naming the field', (side) => {
    const [first] = recorded[side]
    const places = pathsIn(first)
    expect(places.length).toBeGreaterThan(2)
    for (const place of places) {
      expect(names(refusal(reader(entity, side), spoilt(first, place)), place), place.join('.')).toBe(true)
    }
  })

  test.each(SIDES)('from %s is refused when a field is missing, naming it', (side) => {
    for (const record of recorded[side]) {
      for (const field of Object.keys(record)) {
        const { [field]: _, ...rest } = record
        expect(names(refusal(reader(entity, side), rest), [field]), field).toBe(true)
      }
    }
  })

  test.each([null, undefined, 'text', [], 17])('is refused when it is %s', (nonsense) => {
    for (const side of SIDES) expect(refusal(reader(entity, side), nonsense)).toBeInstanceOf(ZodError)
  })

  test('is not written: a part of a record is refused, naming what is missing', () => {
    for (const side of SIDES) {
      const write = writer(entity, side)
      if (!write) continue
      for (const field of fields) {
        const whole: Canonical = reader(entity, 'medusa')(samples.medusa[0]) ?? {}
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

describe('what is read from Medusa', () => {
  const shapes = { store: medusaStoreSchema, vendor: medusaVendorSchema, product: medusaProductSchema }

  test.each(['store', 'vendor', 'product'] as const)('of a %s lands under its canonical name', (name) => {
    const { renamed, medusa } = SAMPLES[name]
    for (const record of medusa) {
      const canonical = ENTITY_DEFINITIONS[name].fromMedusa(record)
      const expected = Object.keys(shapes[name].shape)
        .filter((key) => key !== 'id')
        .map((key) => [renamed[key] ?? key, record[key]])
      expect(canonical).toEqual(Object.fromEntries(expected))
    }
  })

  test('of a tenant is all but its id', () => {
    for (const { id: _, ...fields } of SAMPLES.tenant.medusa) {
      expect(ENTITY_DEFINITIONS.tenant.fromMedusa({ id: 'tnt_1', ...fields })).toEqual(fields)
    }
  })
})
