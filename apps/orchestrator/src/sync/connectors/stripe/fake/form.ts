/** What a form holds: texts, lists and objects of them. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue }
export type Form = { readonly [key: string]: FormValue }

/** Reads a form as Stripe's API is spoken to: `recurring[interval]=month&images[0]=…&expand[]=…`. */
export function readForm(text: string): Form {
  const root: { [key: string]: FormValue } = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = [...name.matchAll(/[^[\]]+|(?<=\[)(?=\])/g)].map(([part]) => part)
    put(root, [first, ...rest], value)
  }
  return listsIn(root)
}

function put(
  into: { [key: string]: FormValue },
  [key = '', ...rest]: readonly string[],
  value: string,
): void {
  const name = key === '' ? String(Object.keys(into).length) : key
  if (rest.length === 0) {
    into[name] = value
    return
  }
  const inner = into[name]
  const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : Object.create(null)
  into[name] = next
  put(next, rest, value)
}

/** Objects whose keys are 0, 1, 2 are lists. */
function listsIn(form: { [key: string]: FormValue }): { [key: string]: FormValue } {
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, toList(value)]))
}

function toList(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const inner = listsIn(value)
  const keys = Object.keys(inner)
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(inner) : inner
}

export const textOf = (value: FormValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** An emptied list or object is sent as an empty text. */
export const textsOf = (value: FormValue | undefined): string[] =>
  Array.isArray(value) ? value.map(String) : []

export const objectOf = (value: FormValue | undefined): Form | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? value : undefined
