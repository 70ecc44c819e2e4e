import type { AdminViewServerProps } from 'payload'
import { ConsoleView } from '../console-view.tsx'
import { RunsPage } from './runs-page.tsx'

export function RunsView(view: AdminViewServerProps) {
  return (
    <ConsoleView view={view} page="runs">
      <RunsPage />
    </ConsoleView>
  )
}
