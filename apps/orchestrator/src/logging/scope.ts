import { AsyncLocalStorage } from 'node:async_hooks'

/** The scope of a piece of work, on every line that is logged meanwhile and in every call to another app. */
export type Scope = {
  /** One request's, from whoever began it to the last app that had a part in it. */
  readonly requestId?: string
  /** The wake-up job that a worker answers. */
  readonly job?: string
}

/** One per process, also where Next loads this file twice. */
const kept: typeof globalThis & { tandemScope?: AsyncLocalStorage<Scope> } = globalThis
kept.tandemScope ??= new AsyncLocalStorage<Scope>()
const storage = kept.tandemScope

export const currentScope = (): Scope => storage.getStore() ?? {}

/** Does some work with more said of it. */
export const inScope = <Result>(more: Scope, work: () => Result): Result =>
  storage.run({ ...currentScope(), ...more }, work)

/** The same for all that follows in this turn of the event loop, and what comes of it. */
export const enterScope = (scope: Scope): void => storage.enterWith(scope)
