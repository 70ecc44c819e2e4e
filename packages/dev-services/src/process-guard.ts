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
# Sets $members to what is alive of the groups. Dead ones that nobody collects don't count: in a
# container without an init they would be there for ever. Without /proc, the groups themselves.
look() {
  members=
  if [ -d /proc/self ]; then
    for file in /proc/[0-9]*/stat; do
      { read -r line < "$file"; } 2>/dev/null || continue
      pid=\${line%% *}
      set -- \${line##*) }
      case $1 in Z | X) continue ;; esac
      case " $groups" in *" $3:"* | *" $4:"*) members="$members $pid" ;; esac
    done
  else
    for entry in $groups; do kill -s 0 -- "-\${entry%%:*}" 2>/dev/null && members="$members -\${entry%%:*}"; done
  fi
}
for entry in $groups; do kill -s "\${entry#*:}" -- "-\${entry%%:*}" 2>/dev/null; done
tries=0
while look; [ -n "$members" ]; do
  [ $tries -ge 80 ] && kill -s KILL -- $members 2>/dev/null
  [ $tries -ge 90 ] && exit 1
  sleep 0.1
  tries=$((tries + 1))
done
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
