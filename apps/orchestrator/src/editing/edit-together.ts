import {
  APIError,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type Plugin,
  ValidationError,
} from 'payload'
import { z } from 'zod'
import { arrivalOf } from './arrival.ts'
import { type Fingerprints, valuesOf } from './fingerprints.ts'
import { keepMachinesFields } from './keep-machines-fields.ts'
import { lockDocument } from './lock-document.ts'
import { mergeEdit } from './merge-edit.ts'
import { keepShown, localeOf, readOwnWrites, readShown } from './shown-states.ts'

const CONFLICT = 409

/**
 * Lets any number of people and machines edit one document: they wait for each other, a save leaves alone what
 * its sender has not touched, and of a field that somebody else has changed meanwhile the sender is told. For
 * every collection, also those that plugins before this one bring along.
 */
export const editTogether: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(
    (collection): CollectionConfig => ({
      ...collection,
      hooks: {
        ...collection.hooks,
        beforeOperation: [lockDocument, ...(collection.hooks?.beforeOperation ?? [])],
        // First: the other checks are of what is going to be saved.
        beforeValidate: [mergeWithOthers, ...(collection.hooks?.beforeValidate ?? [])],
        afterOperation: [...(collection.hooks?.afterOperation ?? []), keepShown],
      },
    }),
  ),
})

const savedSchema = z.looseObject({ id: z.unknown(), updatedAt: z.string().optional() })

const mergeWithOthers: CollectionBeforeValidateHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const current = savedSchema.safeParse(originalDoc).data
  if (operation !== 'update' || !current?.updatedAt || !data) return data
  // A version is restored over whatever people have written since: that is what is asked for.
  if (context.isRestoringVersion) return keepMachinesFields(collection.flattenedFields, data, originalDoc)
  const key = { collection: collection.slug, id: current.id, locale: localeOf(req) }
  const of = savedSchema.safeParse(data).data?.updatedAt
  const isStale = of !== undefined && Date.parse(of) !== Date.parse(current.updatedAt)
  const shown = isStale ? await readShown(req, key, of) : arrivalOf(req, collection.slug, current.id)
  if (shown === null) {
    throw new APIError(
      'This has been changed since you opened it. Reload the page, then make your change again.',
      CONFLICT,
      null,
      true,
    )
  }
  if (shown === undefined) return data
  const ownWrites: Fingerprints[] = isStale ? await readOwnWrites(req, key, of) : []
  const edit = { given: data, current: valuesOf(originalDoc), shown, ownWrites }
  const merged = mergeEdit(collection.flattenedFields, edit)
  if (merged.conflicts.length === 0) return merged.data
  const message = 'Somebody else has changed this meanwhile. Reload the page to see it, then change it again.'
  throw new ValidationError(
    { collection: collection.slug, errors: merged.conflicts.map((path) => ({ path, message })) },
    req.t,
  )
}
