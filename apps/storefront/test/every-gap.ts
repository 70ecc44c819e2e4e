/** One way in which an answer can have lost a record that it is linked to. */
export interface Gap {
  /** Where, and what has become of it: `cart.promotions[0] is null`. */
  name: string
  answer: unknown
}

/**
 * The answer once for each record and each list inside it, with that one null, missing, or, of a list, with
 * something gone in it. `roots` are the paths of what the answer is about, without which there is no answer.
 */
export function everyGap(answer: unknown, roots: readonly string[]): Gap[] {
  return pathsOf(answer, [])
    .filter((path) => !roots.includes(nameOf(path)))
    .flatMap((path): Gap[] => {
      const name = nameOf(path)
      const found = at(answer, path)
      const inList = typeof path.at(-1) === 'number'
      return [
        { name: `${name} is null`, answer: changed(answer, path, null) },
        // What is missing in a list is not there at all.
        ...(inList ? [] : [{ name: `${name} is missing`, answer: changed(answer, path, undefined) }]),
        ...(Array.isArray(found)
          ? [
              { name: `${name} is empty`, answer: changed(answer, path, []) },
              { name: `${name} has nothing in it`, answer: changed(answer, path, [null, ...found]) },
            ]
          : [{ name: `${name} is half`, answer: changed(answer, path, {}) }]),
      ]
    })
}

type Path = readonly (string | number)[]

/** Of every object and list below this one. */
function pathsOf(value: unknown, here: Path): Path[] {
  if (value === null || typeof value !== 'object') return []
  const own = here.length > 0 ? [here] : []
  const keys: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [...own, ...keys.flatMap(([key, inside]) => pathsOf(inside, [...here, key]))]
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside instanceof Object ? Reflect.get(inside, key) : undefined),
    value,
  )
}

function changed(answer: unknown, path: Path, next: unknown): unknown {
  const copy: unknown = structuredClone(answer)
  const holder = at(copy, path.slice(0, -1))
  const key = path.at(-1)
  if (!(holder instanceof Object) || key === undefined) return copy
  if (next === undefined) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, next)
  return copy
}

function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  )
}
