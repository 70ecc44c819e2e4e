import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'

/** A record that is asked for by its Medusa id is Medusa's. */
export const integrationAsked = (query: {
  readonly integration?: string | undefined
  readonly medusaId?: string | undefined
}): string | undefined => query.integration ?? (query.medusaId === undefined ? undefined : MEDUSA_INTEGRATION)

/**
 * Builds a statement's conditions and its parameters together. Only what is asked for is in the statement,
 * so that Postgres finds the index for it.
 */
export class Conditions {
  readonly values: unknown[] = []
  readonly #conditions: string[] = []

  /** @param condition with `?` for the value; left out when the value is undefined. */
  add(condition: string, value: unknown): this {
    if (value !== undefined) this.#conditions.push(condition.replaceAll('?', this.place(value)))
    return this
  }

  /** Only rows behind a cursor, in an order of (moment, id). */
  behind(cursor: { at: string; id: string } | null, columns: string, direction: '<' | '>'): this {
    if (!cursor) return this
    const place = `(${this.place(cursor.at)}::timestamptz, ${this.place(cursor.id)}::bigint)`
    this.#conditions.push(`${columns} ${direction} ${place}`)
    return this
  }

  /** Where a value stands in the statement. */
  place(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  get text(): string {
    return this.#conditions.length === 0 ? 'true' : this.#conditions.join(' and ')
  }
}
