/**
 * Checked by `tsc`, never run: if one of these names came into sight of the core, its line would no longer
 * be an error and `check:types` would fail. The clock and randomness that the language itself brings are
 * watched by `purity.test.ts`.
 */

// @ts-expect-error -- no network
fetch
// @ts-expect-error -- no environment
process
// @ts-expect-error -- no global object to find them through (`void`: a bare `global` starts a declaration)
void global
// @ts-expect-error -- no timers
setTimeout
// @ts-expect-error -- no timers
setInterval
// @ts-expect-error -- no scheduling
setImmediate
// @ts-expect-error -- no clock
performance
// @ts-expect-error -- no random, no hashing
crypto
// @ts-expect-error -- no output
console
// @ts-expect-error -- no bytes of Node's
Buffer
// @ts-expect-error -- no browser
window
// @ts-expect-error -- no modules at run time
require

// @ts-expect-error -- no Node at all
import 'node:fs'
