/** The answer to a visitor who wants to pay by card: how to, where to look first, or why not now. */
export type CardBegun = { clientSecret: string } | { goTo: string } | { problem: 'failed' | 'away' }

/** The answer is our own server's: one of these fields tells it from anybody else's, such as a proxy's. */
export function isCardBegun(body: unknown): body is CardBegun {
  return (
    typeof body === 'object' &&
    body !== null &&
    ('clientSecret' in body || 'goTo' in body || 'problem' in body)
  )
}
