type Fields = Record<string, string | number | boolean | null | undefined>

/** One JSON line on standard output. Never whole documents, secrets or anything about a person. */
export function log(level: 'info' | 'error', event: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`)
}
