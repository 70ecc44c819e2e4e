import { canonicalText, fingerprint, type Json } from '@tandem/sync-core'
import type { FlattenedField } from 'payload'
import { z } from 'zod'
import { fieldHash } from '../sync/field-hash.ts'

/** By the path of a field, a hash of what it holds: enough to tell who has changed it, and no value. */
export type Fingerprints = Readonly<Record<string, string>>

export type Fields = readonly FlattenedField[]
export type Values = Readonly<Record<string, unknown>>

/** The fields that a save is not about: which document, when, and whether it is shown. */
const NOT_EDITED = ['id', 'createdAt', 'updatedAt', '_status']

const valuesSchema = z.record(z.string(), z.unknown())
export const valuesOf = (value: unknown): Values => valuesSchema.safeParse(value).data ?? {}

/** Fields in which a person writes; what is made of others is not. */
export const editedFields = (fields: Fields): FlattenedField[] =>
  fields.filter(
    (field) =>
      !NOT_EDITED.includes(field.name) && field.type !== 'join' && !('virtual' in field && field.virtual),
  )

export function fingerprintsOf(fields: Fields, document: unknown, path = ''): Fingerprints {
  const values = valuesOf(document)
  const entries = editedFields(fields).flatMap((field): [string, string][] => {
    const at = `${path}${field.name}`
    const value = values[field.name]
    if (field.type === 'group' || field.type === 'tab') {
      return Object.entries(fingerprintsOf(field.flattenedFields, value, `${at}.`))
    }
    return [[at, ofValue(field, value)], ...ofRows(field, rowsOf(field, value), at)]
  })
  return Object.fromEntries(entries)
}

/** A list's rows, each on its own, and their order. */
function ofRows(field: FlattenedField, rows: readonly Values[] | null, at: string): [string, string][] {
  if (!rows) return []
  const each = rows.map((row): [string, string] => [rowPath(at, row.id), ofValue(field, [row])])
  return [[orderPath(at), idsOf(rows)], ...each]
}

/** The order of a list's rows, and one of them by its id, among the paths of fields. */
export const orderPath = (path: string): string => `${path}#`
export const rowPath = (path: string, id: unknown): string => `${path}#${String(id)}`

/** The hash of what a field holds: nothing written is always the same, and so is a document that was loaded along. */
export function ofValue(field: FlattenedField, value: unknown): string {
  return fingerprint(normal(field, value), fieldHash)
}

/** The rows of a list that know who they are; null for anything else. */
export function rowsOf(field: FlattenedField, value: unknown): Values[] | null {
  if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return null
  const rows = value.map(valuesOf)
  return rows.every((row) => typeof row.id === 'string' || typeof row.id === 'number') ? rows : null
}

/** Answers which rows there are, in their order. */
export const idsOf = (rows: readonly Values[]): string =>
  fieldHash(canonicalText(rows.map(({ id }) => String(id))))

function normal(field: FlattenedField, value: unknown): Json {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return compact(related(value))
    case 'array':
      return list(value, (row) => normalRow(field.flattenedFields, row))
    case 'blocks':
      return list(value, (row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return block ? { type: block.slug, row: normalRow(block.flattenedFields, row) } : compact(row)
      })
    case 'group':
    case 'tab':
      return normalRow(field.flattenedFields, valuesOf(value))
    case 'checkbox':
      return value === true ? true : null
    case 'date':
      return typeof value === 'string' && value !== '' ? new Date(value).getTime() : compact(value)
    default:
      return compact(value)
  }
}

const list = (value: unknown, ofRow: (row: Values) => Json): Json =>
  Array.isArray(value) && value.length > 0 ? value.map((row) => ofRow(valuesOf(row))) : null

function normalRow(fields: Fields, row: Values): Json {
  const entries = fields.flatMap((field): [string, Json][] => {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) return []
    const value = normal(field, row[field.name])
    return value === null ? [] : [[field.name, value]]
  })
  return entries.length === 0 ? null : Object.fromEntries(entries)
}

/** A document that was loaded along is its id. */
function related(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(related)
  const { id, relationTo, value: target } = valuesOf(value)
  if (relationTo !== undefined) return { relationTo, value: related(target) }
  return id ?? value
}

const jsonSchema = z.json()

/** JSON without what says nothing; what is no JSON (a date) as JSON would say it. */
function compact(value: unknown): Json {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(compact)
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    const entries = Object.entries(value).flatMap(([key, inner]): [string, Json][] => {
      const said = compact(inner)
      return said === null ? [] : [[key, said]]
    })
    return entries.length === 0 ? null : Object.fromEntries(entries)
  }
  if (value === '' || value === undefined) return null
  const parsed = jsonSchema.safeParse(value instanceof Date ? value.toISOString() : value)
  return parsed.success ? parsed.data : String(value)
}
