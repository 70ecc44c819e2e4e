import { type Paged, rowIdSchema } from '@tandem/contracts/operators'
import { z } from 'zod'

/** The end of a page: the moment and the id of its last row, by which lists are ordered. */
export type Cursor = { readonly at: string; readonly id: string }

const cursorSchema = z.tuple([z.iso.datetime({ precision: 6 }), rowIdSchema])

/** The cursor was not given by a page before. `message` is for whoever sent it. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
}

/** @throws {CursorError} when the text is none of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null
  const parts = Buffer.from(text, 'base64url').toString().split(' ')
  const parsed = cursorSchema.safeParse(parts)
  if (!parsed.success) throw new CursorError('after: is not the `next` of a page')
  const [at, id] = parsed.data
  return { at, id }
}

/** In SQL: a moment as the cursor holds it, to the microsecond that Postgres keeps. */
export const momentText = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/**
 * Cuts rows, of which one more was read than are shown, to a page.
 *
 * @param rows each with its place in the list as `cursorAt`, which is not shown.
 */
export function toPage<Row extends { readonly id: string; readonly cursorAt: string }>(
  rows: readonly Row[],
  limit: number,
): Paged<Omit<Row, 'cursorAt'>> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    rows: shown.map(({ cursorAt: _, ...row }) => row),
    next: last ? Buffer.from(`${last.cursorAt} ${last.id}`).toString('base64url') : null,
  }
}
