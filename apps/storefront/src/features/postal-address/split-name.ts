/** The last word of a name is the family's, as far as a form with one field can know. */
export function splitName(name: string): { first_name: string; last_name: string } {
  const words = name.trim().split(/\s+/)
  const last = words.length > 1 ? (words.pop() ?? '') : ''
  return { first_name: words.join(' '), last_name: last }
}
