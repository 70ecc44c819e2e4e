import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { askOnce, requireRunning, waitUntilDone, waitUntilHealthy } from './app-run.ts'
import { type AppName, apps, type Mode, type WebAppName } from './apps.ts'
import { type AppProcess, launchScript } from './processes/app-process.ts'
import { StackError } from './stack-error.ts'

/** Starts, ends and watches the processes of one stack. */
export interface AppSupervisor {
  /** Starts the app; it may not answer yet. */
  start(app: AppName): void
  /** Resolves when the app answers; rejects with its last lines when it can't. */
  healthy(app: AppName): Promise<void>
  /** Has the app compile what people will ask for first; never rejects. */
  warmUp(app: WebAppName): Promise<void>
  /** Runs a script of the app to its end, e.g. its migrations. */
  run(app: AppName, script: string, extraEnv?: Record<string, string>): Promise<void>
  /** Ends the app with all it started. */
  kill(app: AppName, signal: NodeJS.Signals): Promise<void>
  /** Ends everything; nothing can be started afterwards. */
  close(): Promise<void>
}

// A first page may take a minute to compile while the other core is busy.
const healthTimeout = 240_000

export function superviseApps(options: {
  root: string
  mode: Mode
  ports: Record<WebAppName, number>
  env: Record<AppName, Record<string, string>>
  logDir: string
  onLine?: ((app: AppName, line: string) => void) | undefined
  /** An app ended though nobody asked it to. */
  onExit?: ((app: AppName, how: string) => void) | undefined
}): AppSupervisor {
  const { root, mode, ports, env, logDir } = options
  const running = new Map<AppName, AppProcess>()
  const all = new Set<AppProcess>()
  let closed = false

  const launch = (app: AppName, script: string, logName: string, extraEnv: Record<string, string> = {}) => {
    if (closed) throw new StackError('The stack is being stopped.')
    const logFile = join(logDir, `${logName}.log`)
    const onLine = (line: string) => options.onLine?.(app, line)
    const process = launchScript({
      root,
      folder: apps[app].folder,
      script,
      env: { ...env[app], ...extraEnv },
      logFile,
      onLine,
    })
    all.add(process)
    void process.exited.then(() => all.delete(process))
    return process
  }

  return {
    start(app) {
      // Not truncated on a restart: what came before a crash is what one wants to read.
      if (!running.has(app)) rmSync(join(logDir, `${app}.log`), { force: true })
      const process = launch(app, apps[app].scripts[mode], app)
      running.set(app, process)
      void process.exited.then(({ how }) => {
        if (!closed && running.get(app) === process && !process.wasEnded()) options.onExit?.(app, how)
      })
    },
    async healthy(app) {
      const process = running.get(app)
      if (process === undefined) throw new StackError(`${app} was not started.`)
      const { health } = apps[app]
      if (health === undefined || app === 'worker') return await requireRunning(app, process)
      await waitUntilHealthy(app, `http://localhost:${ports[app]}${health}`, process, healthTimeout)
    },
    async warmUp(app) {
      const definition = apps[app]
      const pages = 'firstPages' in definition ? definition.firstPages : []
      await askOnce(pages.map((page) => `http://localhost:${ports[app]}${page}`))
    },
    async run(app, script, extraEnv) {
      await waitUntilDone(
        `${app} ${script}`,
        launch(app, script, `${app}-${script.replace(':', '-')}`, extraEnv),
      )
    },
    async kill(app, signal) {
      await running.get(app)?.end(signal)
    },
    async close() {
      closed = true
      await Promise.all([...all].map((process) => process.end()))
    },
  }
}
