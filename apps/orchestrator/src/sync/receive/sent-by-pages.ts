import { connectorNamed } from '../connectors/integrations.ts'

/**
 * What a browser asks before it sends a signature from a page of another site: a Studio's button, say. Such a page has no
 * session here, and the signature is all that counts.
 */
export function answerPreflight(connector: string): Response {
  const header = connectorNamed(connector)?.webhook?.sentByPages
  if (header === undefined) return new Response(null, { status: 405, headers: { allow: 'POST' } })
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': `content-type, ${header}`,
    },
  })
}

/** An answer that such a page may read. */
export function readableByPages(connector: string, answer: Response): Response {
  if (connectorNamed(connector)?.webhook?.sentByPages !== undefined)
    answer.headers.set('access-control-allow-origin', '*')
  return answer
}
