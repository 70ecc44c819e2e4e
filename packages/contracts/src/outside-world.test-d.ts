/** Checked by `tsc`, never run: contracts describe what is sent and can do nothing themselves. */

// @ts-expect-error -- no network
fetch
// @ts-expect-error -- no environment
process
// @ts-expect-error -- no timers
setTimeout

// @ts-expect-error -- no Node at all
import 'node:fs'
