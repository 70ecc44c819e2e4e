import { createTransport } from 'nodemailer'
import type { AlertChannel } from '../alert.ts'

const TIMEOUT_MS = 10_000

/** An e-mail over SMTP: `smtps://user:password@host:465`, or `smtp://` with STARTTLS where the server offers it. */
export function emailChannel(mail: { smtpUrl: string; from: string; to: string }): AlertChannel {
  const transport = createTransport({
    url: mail.smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return {
    name: 'email',
    async send({ id }, { subject, text }) {
      const domain = mail.from.split('@').at(-1)?.replace(/>$/, '') ?? 'localhost'
      // The same message that comes twice has the same id, by which mail programs know it.
      const messageId = `<alert-${id}@${domain}>`
      try {
        await transport.sendMail({ from: mail.from, to: mail.to, subject, text, messageId })
      } catch (cause) {
        throw new Error(`the mail server of ALERT_SMTP_URL did not take it: ${reasonOf(cause)}`, { cause })
      }
    },
  }
}

/** Its code alone: a server's own words may name people. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown'
  if ('responseCode' in cause && typeof cause.responseCode === 'number') return String(cause.responseCode)
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}
