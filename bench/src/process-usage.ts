import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const TICK_MS = 10

/** The Node process of this machine that runs such a command on this port; not the shells that started it. */
export function processOn(port: number, command: string): number {
  const found = readdirSync('/proc').find((pid) => {
    if (!/^\d+$/.test(pid)) return false
    const [program = '', ...words] = fileOf(pid, 'cmdline').split('\0')
    return (
      /(^|\/)node$/.test(program) &&
      words.some((word) => word.endsWith(command)) &&
      fileOf(pid, 'environ').split('\0').includes(`PORT=${port}`)
    )
  })
  if (!found) throw new Error(`no process runs ${command} on port ${port}`)
  return Number(found)
}

/** Processor time in ms since its start, and memory in bytes. */
export function usageOf(pid: number): { cpuMs: number; rss: number } {
  // The name in brackets may hold anything; what follows it is numbers.
  const numbers = fileOf(String(pid), 'stat').split(') ').at(-1)?.split(' ') ?? []
  const ticks = Number(numbers[11]) + Number(numbers[12])
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(fileOf(String(pid), 'status')) ?? []
  return { cpuMs: ticks * TICK_MS, rss: Number(kilobytes) * 1_024 }
}

/** Empty for a process that has gone, or that is not ours to look at. */
function fileOf(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
