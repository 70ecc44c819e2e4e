import { ERROR_CODES, type ErrorCode } from '@tandem/contracts'

type Cause = { readonly cause: string; readonly todo: string }

/** What stops a record, in the words of docs/failure-modes.md. Codes of webhooks stop none. */
const CAUSES: Readonly<Partial<Record<ErrorCode, Cause>>> = {
  PEER_UNREACHABLE: {
    cause: 'Medusa does not answer',
    todo: 'Start Medusa. What was stopped follows by itself, or at once when it is retried.',
  },
  PEER_REFUSED: {
    cause: 'Medusa refuses us: the secrets differ',
    todo: 'Give both systems the same MEDUSA_SYNC_SECRET and start them again; then retry.',
  },
  PEER_FAILED: {
    cause: 'Medusa answered with an error',
    todo: 'Read Medusa’s log at that moment and do what it says. It goes on by itself.',
  },
  PEER_BUSY: {
    cause: 'Medusa asked us to wait',
    todo: 'Nothing. If it comes often, raise that limit for the internal routes.',
  },
  PEER_ANSWER_INVALID: {
    cause: 'Medusa’s answer has another shape',
    todo: 'Deploy both systems from one release, and check that the address is Medusa’s; then retry.',
  },
  RECORD_INVALID: {
    cause: 'A value that the other side can’t hold',
    todo: 'Correct the named field in the system that owns it: saving is enough.',
  },
  DEPENDENCY_MISSING: {
    cause: 'It belongs to a record that has not arrived',
    todo: 'Look at that record first; this one goes on when it arrives.',
  },
  WRITE_CONTENDED: {
    cause: 'Somebody else writes it all the time',
    todo: 'Look for a script that writes it many times a second; then retry.',
  },
  MAPPING_NOT_ROUND_TRIP: {
    cause: 'A side keeps storing another form of what it is sent',
    todo: 'Put the mapper of the named fields right, or the hook that changes them; then retry.',
  },
  DATABASE_FAILED: {
    cause: 'Postgres refused a statement or went away',
    todo: 'Check that it runs and has room on its disk; then retry.',
  },
  INTERNAL: {
    cause: 'An error that we have not foreseen',
    todo: 'Report it with the message; retry once it is mended.',
  },
}

/** Why something was stopped, and what to do about it. */
export function causeWords(code: string | null): Cause {
  const known = Object.keys(ERROR_CODES).find((each): each is ErrorCode => each === code)
  if (known === undefined) return { cause: 'An unknown cause', todo: 'Read its message; then retry.' }
  return CAUSES[known] ?? { cause: known, todo: ERROR_CODES[known].action }
}
