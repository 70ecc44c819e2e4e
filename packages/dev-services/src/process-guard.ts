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
  /**
   * Apps are ended with SIGTERM before the services they need to shut down well; a service with the
   * signal given here. What has not ended after 6 s is killed.
   */
  watchApp(group: number): void
  watchService(group: number, signal: 'TERM' | 'INT'): void
  forget(group: number): void
}

const script = `
trap '' INT TERM HUP QUIT
apps=
services=
without() { for entry in $1; do [ "\${entry%%:*}" = "$2" ] || printf ' %s' "$entry"; done; }
while read -r word group signal; do
  case $word in
    app) apps="$apps $group:$signal" ;;
    service) services="$services $group:$signal" ;;
    forget) apps=$(without "$apps" "$group"); services=$(without "$services" "$group") ;;
  esac
done
# Sets $members to what is alive of $groups. Dead ones that nobody collects don't count: in a
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
end() {
  groups=$1
  for entry in $groups; do kill -s "\${entry#*:}" -- "-\${entry%%:*}" 2>/dev/null; done
  tries=0
  while look; [ -n "$members" ] && [ $tries -lt 40 ]; do
    [ $tries -ge 30 ] && kill -s KILL -- $members 2>/dev/null
    sleep 0.2
    tries=$((tries + 1))
  done
}
end "$apps"
end "$services"
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
    watchApp: (group) => void stdin.write(`app ${group} TERM\n`),
    watchService: (group, signal) => void stdin.write(`service ${group} ${signal}\n`),
    forget: (group) => void stdin.write(`forget ${group}\n`),
  }
}
