import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'

/** Where Tandem is, and the secret of the dataset's webhook; as `CONNECTION_ID` has it. */
export type Connection = { readonly address: string; readonly secret: string }

/** A document whose id has a point is shown to nobody who is not signed in. */
export const CONNECTION_ID = 'tandem.connection'

export type Asked = {
  readonly _id: string
  readonly _type: string
  readonly projectId: string
  readonly dataset: string
}

/**
 * Asks Tandem to look at a published document now, as its webhook would: signed, and saying nothing but which one it is.
 *
 * @throws {Error} in words.
 */
export async function askForSync(
  { address, secret }: Connection,
  asked: Asked,
  { now = Date.now, send = fetch }: { now?: () => number; send?: typeof fetch } = {},
): Promise<void> {
  const body = JSON.stringify(asked)
  const answer = await send(`${address.replace(/\/+$/, '')}/api/sanity/webhook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, now(), secret),
    },
  })
  if (!answer.ok)
    throw new Error(`Tandem answered ${answer.status}: the secret in ${CONNECTION_ID} may be old.`)
}
