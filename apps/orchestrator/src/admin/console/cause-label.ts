import { ERROR_CODES, type ErrorCode } from '@tandem/contracts/error-codes'
import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { systemLabel } from '@tandem/sync-labels'

type Cause = { readonly cause: string; readonly todo: string }

/** Why a record is parked, in the words of docs/failure-modes.md. Codes of webhooks park none. */
const causesOf = (system: string, isMedusa: boolean): Readonly<Partial<Record<ErrorCode, Cause>>> => ({
  PEER_UNREACHABLE: {
    cause: `${system} does not answer`,
    todo: `${isMedusa ? 'Start Medusa' : 'Test the connection, and check its status page'}. Parked records are retried automatically, or at once with Retry.`,
  },
  PEER_REFUSED: {
    cause: isMedusa ? 'Medusa rejects our requests: the secrets differ' : `${system} rejects our key`,
    todo: isMedusa
      ? 'Give both systems the same MEDUSA_SYNC_SECRET and restart them; then retry.'
      : 'Enter a valid key in its settings, with every permission listed there; then retry.',
  },
  INTEGRATION_REFUSED: {
    cause: `${system} has withdrawn our access`,
    todo: 'Open its integration, fix what its health says, and make it active again. Its records follow automatically.',
  },
  PEER_FAILED: {
    cause: `${system} answered with an error`,
    todo: `Check ${system}’s log at that time. Retries are automatic.`,
  },
  PEER_BUSY: {
    cause: `${system} asked us to wait`,
    todo: isMedusa
      ? 'Nothing. If it happens often, raise that limit for the internal routes.'
      : 'Nothing: sync resumes when the requested wait is over.',
  },
  PEER_ANSWER_INVALID: {
    cause: `${system} sent an unexpected response`,
    todo: isMedusa
      ? 'Deploy both systems from the same release, and check that the address is Medusa’s; then retry.'
      : 'Check its address, and that this release supports its API version; then retry.',
  },
  RECORD_INVALID: {
    cause: 'A value the other side can’t accept',
    todo: 'Correct the named field in the system that owns it. Saving is enough.',
  },
  DEPENDENCY_MISSING: {
    cause: 'Waiting for a related record',
    todo: 'Check that record first; this one follows automatically.',
  },
  WRITE_CONTENDED: {
    cause: 'Constantly written by something else',
    todo: 'Look for a script that writes it many times a second; then retry.',
  },
  MAPPING_NOT_ROUND_TRIP: {
    cause: 'One side keeps changing what it is sent',
    todo: 'Fix the mapping of the named fields, or the hook that changes them; then retry.',
  },
  DATABASE_FAILED: {
    cause: 'Postgres rejected a statement or became unreachable',
    todo: 'Check that it is running and has disk space; then retry.',
  },
  INTERNAL: {
    cause: 'Unexpected error',
    todo: 'Report it with the message; retry once it is fixed.',
  },
})

/** Says why something was parked, and what to do about it. `integration`: whose it is, null when it is several’s. */
export function causeLabel(code: string | null, integration: string | null): Cause {
  const known = Object.keys(ERROR_CODES).find((each): each is ErrorCode => each === code)
  if (known === undefined) return { cause: 'Unknown cause', todo: 'Read its message; then retry.' }
  const system = integration === null ? 'The other system' : systemLabel(integration)
  const causes = causesOf(system, integration === MEDUSA_INTEGRATION)
  return causes[known] ?? { cause: known, todo: ERROR_CODES[known].action }
}
