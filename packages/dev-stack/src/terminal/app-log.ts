import { styleText } from 'node:util'
import { type AppName, appNames } from '../apps.ts'

const colours = { backend: 'magenta', orchestrator: 'cyan', worker: 'blue', storefront: 'yellow' } as const
const width = Math.max(...appNames.map((name) => name.length))

/** Prints a line of an app's output with the app's name before it, in the app's colour. */
export function printAppLine(app: AppName, line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${styleText(colours[app], app.padEnd(width), { stream })} ${line}\n`)
}
