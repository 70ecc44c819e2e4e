import { request } from 'node:http'
import type { HostileRequest } from './requests.ts'

export interface Answer {
  /** 0: none came, because of what `failure` says. */
  readonly status: number
  readonly text: string
  readonly failure?: string
}

const ANSWERED_WITHIN_MS = 20_000
/** Enough to see a message or a stack in; a page of the shop is longer. */
const READ_UP_TO = 200_000

/** Sends a request just as it was made, without the cleaning that fetch does. */
export async function send(
  baseUrl: string,
  { method, target, headers, body }: HostileRequest,
): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl)
  return await new Promise((resolve) => {
    const sent = request({ hostname, port, method, path: target, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      let length = 0
      const answered = () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') })
      response.on('data', (part: Buffer) => {
        length += part.length
        if (length < READ_UP_TO) parts.push(part)
      })
      response.on('end', answered)
      // An answer that is cut off has been given all the same.
      response.on('error', answered)
    })
    sent.setTimeout(ANSWERED_WITHIN_MS, () =>
      sent.destroy(new Error(`no answer within ${ANSWERED_WITHIN_MS / 1_000} s`)),
    )
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: 0, text: '', failure: error.code ?? error.message }),
    )
    if (body !== undefined) sent.write(body)
    sent.end()
  })
}
