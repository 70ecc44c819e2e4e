import { spawn } from 'node:child_process'

/**
 * Ends process groups when this process ends, however it ends.
 *
 * Exit hooks don't run on `kill -9`, and services that outlive their runner hold ports and data
 * directories. So a tiny shell waits at the other end of a pipe: when the pipe closes, because we
 * exited or were killed, it ends every group it was told to watch and nobody told it to forget.
 */
export interface ProcessGuard {
  /** Process id of the guard itself, so that a later run can wait until it has cleaned up. */
  readonly pid: number | undefined
  /** `signal` is what asks this group to end in good order, e.g. `TERM`. It is killed after 8 s. */
  watch(group: number, signal: 'TERM' | 'INT'): void
  forget(group: number): void
}

const script = `
trap '' INT TERM HUP QUIT
groups=
while read -r word group signal; do
  case $word in
    watch) groups="$group:$signal $groups" ;;
    forget)
      kept=
      for entry in $groups; do [ "\${entry%%:*}" = "$group" ] || kept="$kept $entry"; done
      groups=$kept ;;
  esac
done
each() { for entry in $groups; do kill -s "$1" -- "-\${entry%%:*}" 2>/dev/null && alive=yes; done; }
for entry in $groups; do kill -s "\${entry#*:}" -- "-\${entry%%:*}" 2>/dev/null; done
tries=0
while [ $tries -lt 80 ]; do
  alive=no
  each 0
  [ $alive = no ] && exit 0
  sleep 0.1
  tries=$((tries + 1))
done
each KILL
`

let shared: ProcessGuard | undefined

/** The one guard of this process, started on first use. */
export function processGuard(): ProcessGuard {
  shared ??= startGuard()
  return shared
}

function startGuard(): ProcessGuard {
  // Its own session, so that the Ctrl-C of a terminal does not reach it.
  const shell = spawn('sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.unref()
  shell.on('error', () => {})
  const { stdin } = shell
  stdin.on('error', () => {})
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
  return {
    pid: shell.pid,
    watch: (group, signal) => void stdin.write(`watch ${group} ${signal}\n`),
    forget: (group) => void stdin.write(`forget ${group}\n`),
  }
}
