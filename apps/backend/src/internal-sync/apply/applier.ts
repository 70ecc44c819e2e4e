/** How one entity's part of a record is written. */
export interface Applier {
  /**
   * Locks the rows that `items(id, expect, data)` names, in the order of their ids, and answers
   * `id, stored`: what `write` would replace, as jsonb of the shape of `data`, and null when nothing was
   * ever written. Its text is the version that the read route's token is made of. Where a record may be
   * created, one that is missing is answered too, as null. A third column `refusal`, where there is one, says
   * why this may not be written at all.
   */
  readonly locked: string
  /** Writes `:items` (`id`, `expect`, `data`) at the time `:now`: one row each, or it was created meanwhile. */
  readonly write: string
}
