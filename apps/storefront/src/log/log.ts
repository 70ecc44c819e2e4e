import { withoutPersons } from './without-persons.ts'

type Fields = Record<string, string | number | boolean | null | undefined>

/** One JSON line on standard output. Never whole documents, secrets or anything about a person. */
export function log(level: 'info' | 'error', event: string, fields: Fields = {}): void {
  const said = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' && name !== 'requestId' ? withoutPersons(value) : value,
  ])
  const line = { time: new Date().toISOString(), level, event, ...Object.fromEntries(said) }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
