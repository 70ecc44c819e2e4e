import type { AdminViewServerProps } from 'payload'
import { ConsoleView } from '../console-view.tsx'
import { OverviewPage } from './overview-page.tsx'

export function OverviewView(view: AdminViewServerProps) {
  return (
    <ConsoleView view={view} page="overview">
      <OverviewPage />
    </ConsoleView>
  )
}
