import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StackError } from '../stack-error.ts'

/** The output of a generator: new files, lines in files that are there, and what is left for a person. */
export type Plan = {
  readonly files: Readonly<Record<string, string>>
  /** Each line goes in front of an anchor that its file has exactly once. */
  readonly lines: readonly { readonly file: string; readonly before: string; readonly line: string }[]
  /** What Payload makes of them: its commands, in their order. */
  readonly payloadMakes: readonly string[]
  /** What is left to do, in its order. */
  readonly steps: readonly string[]
}

/** A name in the three ways that code writes it. */
export type Name = { readonly kebab: string; readonly camel: string; readonly pascal: string }

/** @throws {StackError} when it is no name for a folder and for code. */
export function nameOf(text: string | undefined): Name {
  if (!text || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text))
    throw new StackError('Give a name in lower case, words joined by hyphens: gift-card')
  const pascal = text.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())
  return { kebab: text, pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1) }
}

/**
 * Writes a plan into a repository, all or nothing, formats what it has touched, and lets Payload make its part.
 *
 * @throws {StackError} when something of that name is there, or a file has changed its shape.
 */
export function carryOut(plan: Plan, root: string): void {
  const contents = new Map<string, string>()
  for (const [file, text] of Object.entries(plan.files)) {
    if (existsSync(join(root, file))) throw new StackError(`${file} is there already. Take another name.`)
    contents.set(file, text)
  }
  for (const { file, before, line } of plan.lines) {
    const parts = (contents.get(file) ?? readFileSync(join(root, file), 'utf8')).split(before)
    if (parts.length !== 2) throw new StackError(`${file} has no one place before: ${before.trim()}`)
    contents.set(file, parts.join(`${line}\n${before}`))
  }
  for (const [file, text] of contents) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  format(root, [...contents.keys()])
  for (const command of plan.payloadMakes)
    inOrchestrator(root, ['node_modules/payload/bin.js', '--disable-transpile', ...command.split(' ')])
  if (plan.payloadMakes.length > 0) inOrchestrator(root, ['src/scripts/type-migration-imports.ts'])
}

/** As the scripts of its package do, without pnpm. */
function inOrchestrator(root: string, args: readonly string[]): void {
  execFileSync(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', ...args], {
    cwd: join(root, 'apps/orchestrator'),
    env: { ...process.env, TANDEM_PHASE: 'tooling' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function format(root: string, files: readonly string[]): void {
  execFileSync(join(root, 'node_modules/.bin/biome'), ['check', '--write', ...files], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
