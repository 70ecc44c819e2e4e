import type { AdminViewServerProps } from 'payload'
import { ConsoleView } from '../console-view.tsx'
import { ParkedPage } from './parked-page.tsx'

export function ParkedView(view: AdminViewServerProps) {
  return (
    <ConsoleView view={view} page="parked">
      <ParkedPage />
    </ConsoleView>
  )
}
