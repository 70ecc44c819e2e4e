import { availableParallelism, loadavg } from 'node:os'

/** What a figure has to be read with. */
export function describeMachine(): string {
  const [load = 0] = loadavg()
  return `${availableParallelism()} cores, load average ${load.toFixed(1)}, Node ${process.versions.node}`
}
