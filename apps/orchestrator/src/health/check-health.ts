import type { Health } from '@tandem/contracts/operators'

/** A thing that this app cannot work without; `ask` rejects when it does not answer. */
export type Dependency = { readonly name: string; readonly ask: () => Promise<unknown> }

/** Asks every dependency at once; one that has not answered after `deadlineMs` counts as unreachable. */
export async function checkHealth(dependencies: readonly Dependency[], deadlineMs: number): Promise<Health> {
  const answers = await Promise.all(
    dependencies.map(async ({ name, ask }) => [name, await answersInTime(ask, deadlineMs)] as const),
  )
  const ok = answers.every(([, answer]) => answer === 'ok')
  return { status: ok ? 'ok' : 'unavailable', checks: Object.fromEntries(answers) }
}

async function answersInTime(ask: Dependency['ask'], deadlineMs: number): Promise<'ok' | 'unreachable'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'unreachable'>((resolve) => {
    timer = setTimeout(resolve, deadlineMs, 'unreachable')
  })
  const answer = ask().then(
    () => 'ok' as const,
    () => 'unreachable' as const,
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
