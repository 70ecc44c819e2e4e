/** Answers where to go after signing in: a page of this store, and never another host. */
export function backPath(asked: string | undefined): string {
  return asked !== undefined && /^\/(checkout|cart|account)(\/[a-z-]+)*$/.test(asked) ? asked : '/account'
}
