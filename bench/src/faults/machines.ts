import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Server } from '@tandem/dev-services'
import { type AppProcess, launchScript, repositoryRoot } from '@tandem/dev-stack'
import { answering } from '../answering.ts'

/** A process that can be hurt. */
export type Machine = {
  readonly name: string
  /** How often it ended though nobody asked it to; it was started again each time. */
  readonly ownEnds: () => number
  kill(): Promise<void>
  pause(): void
  resume(): void
  /** Resolves when it answers; one without a port when it has been launched. */
  start(): Promise<void>
  stop(): Promise<void>
}

const RESTART_MS = 1_000

/** An app of the repository, started as in production and started again when it ends by itself. */
export function appMachine(options: {
  name: string
  folder: string
  script: string
  env: Record<string, string>
  logDir: string
  /** Answers 200 when the app is ready. */
  health?: string
}): Machine {
  const { name, folder, script, env, health } = options
  const logFile = `${options.logDir}/${name}.log`
  let running: AppProcess | undefined
  let ownEnds = 0

  function launch(): void {
    const process = launchScript({
      root: repositoryRoot,
      folder,
      script,
      env,
      logFile,
    })
    running = process
    void process.exited.then(async () => {
      if (process.wasEnded()) return
      ownEnds += 1
      console.log(`        ${name} ended by itself; it said last: ${await lastLine(logFile)}`)
      await sleep(RESTART_MS)
      if (running === process) launch()
    })
  }

  return {
    name,
    ownEnds: () => ownEnds,
    async kill() {
      await running?.end('SIGKILL')
    },
    pause: () => running?.signal('SIGSTOP'),
    resume: () => running?.signal('SIGCONT'),
    async start() {
      launch()
      if (health) await answering(health)
    },
    async stop() {
      const process = running
      running = undefined
      await process?.end()
    },
  }
}

async function lastLine(file: string): Promise<string> {
  const said = await readFile(file, 'utf8').catch(() => '')
  return said.trimEnd().split('\n').at(-1)?.slice(0, 300) || 'nothing'
}

/** A database server that comes back on the port it had. */
export type Service = {
  readonly url: string
  crash(): Promise<void>
  shutDown(): Promise<void>
  start(): Promise<void>
}

export async function service(startOn: (port: number) => Promise<Server>): Promise<Service> {
  let server = await startOn(0)
  const { url } = server
  const port = Number(new URL(url).port)
  return {
    url,
    crash: () => server.crash(),
    shutDown: () => server.stop(),
    async start() {
      server = await startOn(port)
      if (server.url !== url) throw new Error(`${url} came back as ${server.url}`)
    },
  }
}
