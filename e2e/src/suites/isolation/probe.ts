import type { RunningStack } from '../../running-stack.ts'
import type { StoreWorld } from './store-world.ts'

/** Asks at one store, in one of its languages, for what is another's, and names what of it came. */
export type Probe = (parts: {
  here: StoreWorld
  there: StoreWorld
  locale: string
  running: RunningStack
}) => Promise<string[]>

/**
 * What only `there` has, as it would stand in a page of `here`. What both sell is both's, and so are handles of
 * pages and categories that happen to be the same.
 */
export function foreignMarks(here: StoreWorld, there: StoreWorld): string[] {
  return [
    ...foreignProducts(here, there).flatMap(({ handle, title }) => [`/products/${handle}"`, `>${title}<`]),
    ...foreignCategories(here, there).map((handle) => `/category/${handle}"`),
    there.store.publishableKey,
    there.store.salesChannelId,
    there.store.id,
    `/${there.demo.handle}/`,
    there.cart.id,
    there.order.id,
  ]
}

export function foreignProducts(here: StoreWorld, there: StoreWorld): StoreWorld['products'] {
  return there.products.filter(({ handle }) => !here.products.some((own) => own.handle === handle))
}

export function foreignCategories(here: StoreWorld, there: StoreWorld): string[] {
  return there.categories.filter((handle) => !here.categories.includes(handle))
}

export function seen(where: string, text: string, marks: readonly string[]): string[] {
  return marks.filter((mark) => text.includes(mark)).map((mark) => `${where} shows ${mark}`)
}

/** A leak unless it is as it should be. */
export function unless(isRight: boolean, leak: string): string[] {
  return isRight ? [] : [leak]
}

export async function each<T>(all: readonly T[], look: (one: T) => Promise<string[]>): Promise<string[]> {
  const leaks: string[] = []
  for (const one of all) leaks.push(...(await look(one)))
  return leaks
}
