import { styleText } from 'node:util'
import { type AppName, appNames } from '../apps.ts'
import { readableLine } from './readable-line.ts'

const colours = { backend: 'magenta', orchestrator: 'cyan', worker: 'blue', storefront: 'yellow' } as const
const width = Math.max(...appNames.map((name) => name.length))

const levels = { info: undefined, warn: 'yellow', error: 'red' } as const

/** Prints a line of an app's output with the app's name before it, in the app's colour. */
export function printAppLine(app: AppName, line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${styleText(colours[app], app.padEnd(width), { stream })} ${line}\n`)
}

/** The same as a person reads it: what happened, in a few words, and nothing of what machines ask each other. */
export function printReadableLine(
  app: AppName,
  line: string,
  stream: NodeJS.WriteStream = process.stdout,
): void {
  const readable = readableLine(line)
  if (!readable) return
  const colour = levels[readable.level]
  printAppLine(app, colour ? styleText(colour, readable.text, { stream }) : readable.text, stream)
}
