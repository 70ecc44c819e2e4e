import type { AdminViewServerProps } from 'payload'
import { ConsoleView } from '../console-view.tsx'
import { ConflictsPage } from './conflicts-page.tsx'

export function ConflictsView(view: AdminViewServerProps) {
  return (
    <ConsoleView view={view} page="conflicts">
      <ConflictsPage />
    </ConsoleView>
  )
}
