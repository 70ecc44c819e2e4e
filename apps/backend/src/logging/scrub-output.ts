import { scrub, scrubbedError } from './scrub.ts'

let scrubbing = false

/**
 * Scrubs all that this process writes. At its output and not at a logger, because Medusa's modules, its access log
 * and the libraries below each have a way of their own to write a line.
 */
export function scrubOutput(): void {
  if (scrubbing) return
  scrubbing = true
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream)
    stream.write = ((chunk: string | Uint8Array, ...rest: []) =>
      write(typeof chunk === 'string' ? scrub(chunk) : chunk, ...rest)) satisfies typeof stream.write
  }
  for (const method of ['error', 'warn', 'log'] as const) {
    const print = console[method].bind(console)
    console[method] = (...parts: unknown[]) =>
      print(...parts.map((part) => (part instanceof Error ? scrubbedError(part) : part)))
  }
}
