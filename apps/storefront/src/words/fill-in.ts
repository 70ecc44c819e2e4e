/** Puts values where `{}` stands, one after the other. */
export function fillIn(text: string, ...values: string[]): string {
  return values.reduce((filled, value) => filled.replace('{}', () => value), text)
}
