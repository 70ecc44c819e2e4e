import type { AdminViewConfig } from 'payload'

/** Pages of the console, in the order of their links. */
export const CONSOLE_PAGES = {
  overview: { label: 'Overview', path: '/sync' },
  parked: { label: 'Parked', path: '/sync/parked' },
  conflicts: { label: 'Conflicts', path: '/sync/conflicts' },
  runs: { label: 'Drift and runs', path: '/sync/runs' },
} as const
export type ConsolePage = keyof typeof CONSOLE_PAGES

export const consoleAddress = (page: ConsolePage): string => `/admin${CONSOLE_PAGES[page].path}`

const VIEWS: Readonly<Record<ConsolePage, string>> = {
  overview: '/admin/console/overview/overview-view.tsx#OverviewView',
  parked: '/admin/console/parked/parked-view.tsx#ParkedView',
  conflicts: '/admin/console/conflicts/conflicts-view.tsx#ConflictsView',
  runs: '/admin/console/runs/runs-view.tsx#RunsView',
}

/** The console as Payload's config takes it. */
export const consoleViews: Record<ConsolePage, AdminViewConfig> = {
  overview: viewOf('overview'),
  parked: viewOf('parked'),
  conflicts: viewOf('conflicts'),
  runs: viewOf('runs'),
}

function viewOf(page: ConsolePage): AdminViewConfig {
  const { label, path } = CONSOLE_PAGES[page]
  return { Component: VIEWS[page], path, exact: true, meta: { title: label } }
}
