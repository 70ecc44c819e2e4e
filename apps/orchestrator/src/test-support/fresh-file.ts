import { vi } from 'vitest'

/**
 * Runs before each test file. Files share a process, in which the packages they use are loaded once; what is ours is
 * evaluated anew for each, with the variables that the run began with.
 */
const GIVEN = Symbol.for('tandem.variables')
const run: typeof process & { [GIVEN]?: NodeJS.ProcessEnv } = process
const kept: typeof globalThis & { _payload?: Map<string, unknown> } = globalThis

run[GIVEN] ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in run[GIVEN])) delete process.env[name]
Object.assign(process.env, run[GIVEN])

vi.resetModules()
kept._payload?.clear()
for (const name of Object.keys(kept)) if (name.startsWith('tandem')) Reflect.deleteProperty(kept, name)
