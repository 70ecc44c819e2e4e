/** What the app has to be allowed for everything that Tandem does with a shop. */
export const SCOPES = ['read_customers', 'write_customers', 'read_orders', 'read_products'] as const

/** Of those, the ones that an app lacks; writing includes reading. */
export function missingScopes(given: readonly string[]): string[] {
  const has = (scope: string) => given.includes(scope) || given.includes(scope.replace(/^read_/, 'write_'))
  return SCOPES.filter((scope) => !has(scope))
}
