import type { HostileRequest } from './requests.ts'
import type { Answer } from './send.ts'

/** What an answer to nonsense must never hold: the words of a database, a stack, or a path of the server. */
const LEAKS: readonly RegExp[] = [
  /syntax error at or near/i,
  // Words that SQL begins with begin labels too: what tells is what a statement has behind them.
  /\b(select [^<]{0,200} from "?[a-z_]+"?[ .]|insert into "?[a-z_.]+"? ?\(|update "?[a-z_.]+"? (as \w+ )?set |delete from "?[a-z_.]+"? )/i,
  /violates (unique|foreign key|not-null|check) constraint/i,
  /invalid (byte sequence|input syntax) for/i,
  /\n\s+at [\w.<>[\] ]+ \(?(file:|node:|\/)/,
  /node_modules\/\.pnpm/,
]

/** Names what is wrong with an answer, or nothing. A connection that the server ends is a refusal too. */
export function complaintAbout(
  { method }: HostileRequest,
  { status, text, failure }: Answer,
): string | undefined {
  if (failure !== undefined) {
    return ['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'].includes(failure) ? undefined : failure
  }
  if (status >= 500 && !(status === 501 && !/^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(method)))
    return `status ${status}`
  if (status < 400) return undefined
  const [leak] = LEAKS.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
  return leak === undefined ? undefined : `an answer that tells of the inside: ${leak.slice(0, 200)}`
}
