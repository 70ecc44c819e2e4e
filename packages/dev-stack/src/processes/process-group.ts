import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Ids of the living processes a detached process has started, itself included: its session on
 * Linux, which a child can't leave by taking its own process group; elsewhere its group.
 * Dead ones that nobody has collected don't count; without an init they would never be gone.
 */
export function groupMembers(leader: number): number[] {
  return process.platform === 'linux' ? linuxSession(leader) : posixGroup(leader)
}

/** Sends a signal to every living member of the group. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  for (const pid of groupMembers(leader)) send(pid, signal)
}

/**
 * Ends the group: the signal to all of its members, and SIGKILL to what is left after the grace
 * (milliseconds). Resolves when no member is alive.
 */
export async function endGroup(
  leader: number,
  signal: NodeJS.Signals = 'SIGTERM',
  grace = 8_000,
): Promise<void> {
  const deadline = Date.now() + grace
  const asked = new Set<number>()
  for (let members = groupMembers(leader); members.length > 0; members = groupMembers(leader)) {
    const isOver = Date.now() > deadline
    // Each is asked once; one that was born while its parent was being ended is asked as it appears.
    for (const pid of members) if (isOver || !asked.has(pid)) send(pid, isOver ? 'SIGKILL' : signal)
    for (const pid of members) asked.add(pid)
    await sleep(50)
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended meanwhile.
  }
}

function linuxSession(leader: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        // After the command's name in brackets: state, parent, group, session.
        const [state, , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return state !== 'Z' && state !== 'X' && (Number(session) === leader || Number(group) === leader)
      } catch {
        return false
      }
    })
}

function posixGroup(leader: number): number[] {
  const table = execFileSync('ps', ['-axo', 'pid=,pgid=,stat='], { encoding: 'utf8' })
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, group, state]) => Number(group) === leader && !state?.startsWith('Z'))
    .map(([pid]) => Number(pid))
}
