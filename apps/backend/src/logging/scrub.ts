/** The beginning of the driver's errors: the whole statement, and `-` before what went wrong. */
const STATEMENT = /\b(?:select|insert into|update|delete from|with|begin|savepoint)\b[\s\S]*? - /gi
const SPEAKS_SQL =
  /\b(?:select\b[\s\S]*\bfrom\b|insert into|update\b[\s\S]*\bset\b|delete from)|\bviolates\b|\binvalid (?:byte sequence|input syntax)|\bsyntax error\b|\brelation "|\bcolumn \S+ does not exist|\bunsupported Unicode|\bis out of range for type\b|\bquery_canceled\b|statement timeout/i

/** Tells whether a text is what a database says, and so may hold its statements, its names and other people's values. */
export function speaksOfDatabase(text: string): boolean {
  return SPEAKS_SQL.test(text)
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [STATEMENT, '<statement> - '],
  // What PostgreSQL repeats of the values that it refused.
  [/(Key \([^)]*\))=\([^)]*\)/g, '$1=(…)'],
  [/Failing row contains \([\s\S]*?\)\.?/g, 'Failing row contains (…)'],
  [
    /((?:input syntax|out of range|invalid value|date\/time field value|type) [^:"]*): ?\\?"[^"]*"/gi,
    '$1: …',
  ],
  [/(value) \\?"[^"]*\\?" (is out of range)/gi, '$1 … $2'],
  // Members of an error that was printed with all it has.
  [
    /("?\b(?:parameters|bindings|detail|query|sql|where|internalQuery|cause)"?): (?:\[[\s\S]*?\]|'(?:[^'\\]|\\.)*'|`[^`]*`)/g,
    '$1: <left out>',
  ],
  [/"(?:cause|detail|parameters|query)":"(?:[^"\\]|\\.)*"/g, '"cause":"<left out>"'],
  // A body that is no JSON is repeated in part.
  [/(Unexpected (?:token|end|string|number)[^,\n]*), .* is not valid JSON/g, '$1: not valid JSON'],
  [/([?&][\w.[\]%-]+)=[^&\s"']*/g, '$1=…'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<token>'],
  [/[\w.+'-]+(?:@|%40)(?:[\w-]+\.)+[a-z]{2,}/gi, '<e-mail>'],
]

/** A line of a log without statements, values, tokens and e-mail addresses. */
export function scrub(text: string): string {
  return RULES.reduce((scrubbed, [pattern, instead]) => scrubbed.replace(pattern, instead), text)
}

/** Answers what a log may tell of an error: its kind, its code, what it says without values, and where. */
export function scrubbedError(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const [, ...where] =
    error.stack?.slice(error.stack.indexOf(error.message) + error.message.length).split('\n') ?? []
  return scrub(`${error.name}${code}: ${error.message}`) + where.map((line) => `\n${line}`).join('')
}
