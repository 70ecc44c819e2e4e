import type { AppSupervisor } from './app-supervisor.ts'
import { apps } from './apps.ts'
import { addState, readState } from './database-state.ts'
import { migrationFingerprint } from './migration-fingerprint.ts'
import type { Progress } from './terminal/progress.ts'

export interface DataPreparation {
  /** Runs the app's migrations unless they were run in their present state before. */
  migrate(app: DataApp): Promise<void>
  /** Fills the app's database with the demo, once in its life. */
  seed(app: DataApp): Promise<void>
}
export type DataApp = 'backend' | 'orchestrator'

export function prepareData(
  supervisor: AppSupervisor,
  databases: Record<DataApp, string>,
  root: string,
  progress: Progress,
): DataPreparation {
  return {
    async migrate(app) {
      const fingerprint = migrationFingerprint(apps[app].folder, root)
      if ((await readState(databases[app])).migrated === fingerprint) return
      await progress.step(`Migrate ${app}`, () => supervisor.run(app, 'db:migrate'))
      await addState(databases[app], { migrated: fingerprint })
    },
    async seed(app) {
      if ((await readState(databases[app])).seeded) return
      // Seeds make the well-known sign-in, which they refuse in production; asking for a seed is asking for that.
      await progress.step(`Seed ${app}`, () => supervisor.run(app, 'db:seed', { NODE_ENV: 'development' }))
      await addState(databases[app], { seeded: true })
    },
  }
}
