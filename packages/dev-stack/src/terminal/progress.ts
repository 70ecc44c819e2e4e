import { styleText } from 'node:util'

/** Shows what is being done while it is being done. */
export interface Progress {
  /** Runs the work under a label; steps may overlap. */
  step<T>(label: string, work: () => Promise<T>): Promise<T>
  note(line: string): void
}

export const silentProgress: Progress = { step: (_label, work) => work(), note: () => {} }

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** One line per finished step, and on a terminal a last line with what is still going on. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const live = stream.isTTY === true
  const active = new Map<string, number>()
  let frame = 0
  let timer: NodeJS.Timeout | undefined

  const clear = () => live && stream.write('\r\u001b[2K')
  const draw = () => {
    if (!live || active.size === 0) return
    const steps = [...active].map(([label, since]) => `${label} ${seconds(since, 0)}`).join(' · ')
    frame = (frame + 1) % frames.length
    stream.write(`\r\u001b[2K${`${frames[frame]} ${steps}`.slice(0, (stream.columns ?? 80) - 1)}`)
  }
  const print = (line: string) => {
    clear()
    stream.write(`${line}\n`)
    draw()
  }
  const begin = (label: string) => {
    active.set(label, Date.now())
    if (live) timer ??= setInterval(draw, 100)
    else print(`… ${label}`)
  }
  const finish = (label: string, mark: string) => {
    const since = active.get(label) ?? Date.now()
    active.delete(label)
    if (active.size === 0) {
      clearInterval(timer)
      timer = undefined
    }
    print(`${mark} ${label} ${styleText('dim', seconds(since, 1), { stream })}`)
  }
  return {
    note: print,
    async step(label, work) {
      begin(label)
      try {
        const result = await work()
        finish(label, styleText('green', '✓', { stream }))
        return result
      } catch (error) {
        finish(label, styleText('red', '✗', { stream }))
        throw error
      }
    },
  }
}

const seconds = (since: number, digits: number) => `${((Date.now() - since) / 1000).toFixed(digits)} s`
