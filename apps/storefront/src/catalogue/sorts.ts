/** Orders of a list. Apart from what sorts, which the browser doesn't need. */
export const SORTS = ['fitting', 'newest', 'cheapest', 'dearest', 'name'] as const
export type Sort = (typeof SORTS)[number]
