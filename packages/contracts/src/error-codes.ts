import { z } from 'zod'

/**
 * - `transient`: the same call may succeed later; it is retried.
 * - `permanent`: it will fail again until somebody changes something; it is parked at once.
 * - `defect`: our own mistake; it is parked and should be reported.
 */
export type ErrorKind = 'transient' | 'permanent' | 'defect'

/** Every error that reaches an operator, with its kind and what to do. */
export const ERROR_CODES = {
  WEBHOOK_TOO_LARGE: { kind: 'permanent', action: 'Send at most 256 KiB and 500 events per webhook.' },
  WEBHOOK_SENDER_UNKNOWN: {
    kind: 'permanent',
    action: 'Send to the address that the integration shows; none of this name takes webhooks.',
  },
  WEBHOOK_SIGNATURE_MISSING: {
    kind: 'permanent',
    action: 'Send the webhook-id, webhook-timestamp and webhook-signature headers.',
  },
  WEBHOOK_SIGNATURE_WRONG: {
    kind: 'permanent',
    action: 'Check that sender and receiver share a secret and that the body is not changed on its way.',
  },
  WEBHOOK_TIMESTAMP_STALE: {
    kind: 'permanent',
    action: "Check the sender's and the receiver's clocks; a webhook is good for five minutes.",
  },
  WEBHOOK_ENCODING_UNKNOWN: {
    kind: 'permanent',
    action: 'Send the body as it was signed, without compression or a content-encoding header.',
  },
  WEBHOOK_BODY_INVALID: { kind: 'permanent', action: 'Send a body as described in the contracts.' },
  RATE_LIMITED: {
    kind: 'transient',
    action: 'Send fewer requests; Retry-After says when to come again.',
  },
  PEER_UNREACHABLE: { kind: 'transient', action: 'Check that the other system is running and reachable.' },
  PEER_REFUSED: {
    kind: 'permanent',
    action: 'Check the shared secret of the internal routes; of an integration, what its app may read.',
  },
  INTEGRATION_REFUSED: {
    kind: 'transient',
    action: 'Give the integration an access that its system takes; what waits is then worked on by itself.',
  },
  PEER_FAILED: { kind: 'transient', action: "Read the other system's log; the call is tried again." },
  PEER_ANSWER_INVALID: {
    kind: 'defect',
    action: 'The two systems run versions that do not fit: deploy both from the same release.',
  },
  RECORD_INVALID: { kind: 'permanent', action: 'Correct the named field in the system that owns it.' },
  DEPENDENCY_MISSING: {
    kind: 'transient',
    action: 'The record it belongs to has not arrived yet; it is tried again.',
  },
  WRITE_CONTENDED: { kind: 'transient', action: 'Somebody else wrote at the same time; it is tried again.' },
  MAPPING_NOT_ROUND_TRIP: {
    kind: 'defect',
    action: 'A side keeps storing another form of the named fields: put their mappers right, then replay.',
  },
  PEER_BUSY: {
    kind: 'transient',
    action: 'The other system asked to wait; it is called again when the time it named is over.',
  },
  DATABASE_FAILED: { kind: 'transient', action: 'Check the database; the work is tried again.' },
  INTERNAL: { kind: 'defect', action: 'Report it with the request id.' },
} as const satisfies Record<string, { kind: ErrorKind; action: string }>

export type ErrorCode = keyof typeof ERROR_CODES
const [first, ...rest] = Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]
export const errorCodeSchema = z.enum([first, ...rest])

/** Body of every refusal of an HTTP route: a code to look up, a message for a person, and the request's id. */
export const errorResponseSchema = z.object({
  error: z.object({ code: errorCodeSchema, message: z.string(), requestId: z.string().optional() }),
})
export type ErrorResponse = z.infer<typeof errorResponseSchema>
