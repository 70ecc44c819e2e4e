import type { SchemaTypeDefinition } from '@sanity/types'
import { price } from './price.ts'
import { product } from './product.ts'
import { type Badge, type BadgeProps, statusBadge } from './status-badge.ts'
import { type Action, type ActionContext, type ActionProps, syncAction } from './sync-action.ts'

type Actions<Props> = ((props: Props) => Action | null)[]
type Badges<Props> = ((props: Props) => Badge | null)[]

/** As `definePlugin` of the package `sanity` answers it: what a Studio takes in `plugins`. */
type TandemPlugin = {
  readonly name: string
  readonly schema: { readonly types: SchemaTypeDefinition[] }
  readonly document: {
    actions<Given, Context extends ActionContext>(
      given: Given[],
      context: Context,
    ): (Given | Actions<ActionProps>[number])[]
    badges<Given, Context extends { readonly schemaType: string }>(
      given: Given[],
      context: Context,
    ): (Given | Badges<BadgeProps>[number])[]
  }
}

const TYPES: readonly string[] = [product.name, price.name]

/** Products and prices in a Studio: their schema, a button that has one synced now, and how it stands. */
export const tandem = (): TandemPlugin => ({
  name: 'tandem',
  schema: { types: [product, price] },
  document: {
    actions: (given, context) =>
      TYPES.includes(context.schemaType) ? [...given, syncAction(context)] : given,
    badges: (given, context) => (TYPES.includes(context.schemaType) ? [...given, statusBadge] : given),
  },
})
