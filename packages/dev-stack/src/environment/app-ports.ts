import { choosePort, isPortFree } from '@tandem/dev-services'
import { usualPorts, type WebAppName, webAppNames } from '../apps.ts'
import { StackError } from '../stack-error.ts'
import type { Settings } from './variables.ts'

/** The variable that moves each app to another port. */
export const portVariables = {
  backend: 'BACKEND_PORT',
  orchestrator: 'ORCHESTRATOR_PORT',
  storefront: 'STOREFRONT_PORT',
} as const satisfies Record<WebAppName, keyof Settings>

export type AppPorts = Record<WebAppName, number>

/** Returns the ports that were set, and the usual ones for the rest. */
export function appPorts(settings: Pick<Settings, (typeof portVariables)[WebAppName]>): AppPorts {
  const portOf = (app: WebAppName) => settings[portVariables[app]] ?? usualPorts[app]
  return {
    backend: portOf('backend'),
    orchestrator: portOf('orchestrator'),
    storefront: portOf('storefront'),
  }
}

/** Throws StackError naming every port that is taken, with free ones to put into `.env` instead. */
export async function requireFreePorts(ports: AppPorts): Promise<void> {
  const taken: WebAppName[] = []
  for (const app of webAppNames) if (!(await isPortFree(ports[app]))) taken.push(app)
  if (taken.length === 0) return
  const offered = new Set(Object.values(ports))
  const lines: string[] = []
  for (const app of taken) {
    let free = await choosePort(ports[app] + 1)
    while (offered.has(free)) free = await choosePort(free + 1)
    offered.add(free)
    lines.push(`  ${portVariables[app]}=${free}`)
  }
  const list = taken.map((app) => `${ports[app]} (${app})`).join(', ')
  const look = taken.map((app) => `-i :${ports[app]}`).join(' ')
  throw new StackError(
    `In use by another program: port ${list}. See which: lsof ${look}\nTo leave it alone, put these free ports into .env and start again:\n${lines.join('\n')}`,
  )
}
