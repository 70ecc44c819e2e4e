import { styleText } from 'node:util'
import { apps, type Mode, webAppNames } from '../apps.ts'
import type { Stack } from '../start-stack.ts'

/** The addresses and, in development, the sign-in that works on both admins. */
export function printSummary(options: { stack: Stack; mode: Mode; seconds: number }): void {
  const { stack, mode, seconds } = options
  const bold = (text: string) => styleText('bold', text, { stream: process.stdout })
  const dim = (text: string) => styleText('dim', text, { stream: process.stdout })
  const row = (title: string, value: string) => `  ${title.padEnd(15)} ${value}`
  const addresses = webAppNames
    .toReversed()
    .map((app) => row(apps[app].title, bold(`${stack.urls[app]}${apps[app].admin || '/'}`)))
  const signIn =
    mode === 'dev'
      ? [row('Sign in', `${bold('admin@tandem.test')} / ${bold('tandem-demo-shop')} ${dim('(both admins)')}`)]
      : []
  const services = [
    row('PostgreSQL', withoutPassword(stack.databaseUrl)),
    row('Redis', withoutPassword(stack.redisUrl)),
  ].map(dim)
  const lines = [
    bold(`Tandem is up after ${seconds.toFixed(0)} s.`),
    '',
    ...addresses,
    ...signIn,
    '',
    ...services,
  ]
  const help = [
    'Ctrl-C stops everything; data and logs stay in .tandem.',
    ...(mode === 'dev' ? ['--verbose shows every line of the logs.'] : []),
  ]
  console.log(`\n${lines.join('\n')}\n\n  ${dim(help.join(' '))}\n`)
}

function withoutPassword(address: string): string {
  const url = new URL(address)
  url.password = ''
  return url.href
}
