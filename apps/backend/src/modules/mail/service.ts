import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  Logger,
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types'
import { AbstractNotificationProviderService, MedusaError } from '@medusajs/framework/utils'
import { createTransport } from 'nodemailer'

const NO_SERVER = 'no e-mail can be sent, because SMTP_URL is not set'

interface MailOptions {
  from: string
  smtpUrl?: string
  /** Where e-mails go without a mail server; there is none in production. */
  folder?: string
}

/**
 * Sends a notification's `content` as an e-mail: to the mail server, or, where none is set, as a file of its
 * own into the mail folder, where a developer (or a test) reads it. With neither it sends nothing and says so, at the
 * start and at each e-mail: one that silently went nowhere would be missed by its reader alone.
 */
export class MailService extends AbstractNotificationProviderService {
  static override readonly identifier = 'mail'
  readonly #options: MailOptions

  constructor({ logger }: { logger: Logger }, options: MailOptions) {
    super()
    this.#options = options
    if (!options.smtpUrl && !options.folder) logger.error(`mail: ${NO_SERVER}`)
  }

  override async send(email: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { subject, text, html } = email.content ?? {}
    if (!subject || !text) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, 'an e-mail needs content with subject and text')
    }
    const mail = { from: this.#options.from, to: email.to, subject, text, ...(html && { html }) }
    const { smtpUrl, folder } = this.#options
    if (smtpUrl) {
      const sent = await createTransport(smtpUrl).sendMail(mail)
      return { id: sent.messageId }
    }
    if (!folder) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, NO_SERVER)
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail)
    const name = `${Date.now()}-${randomUUID()}.eml`
    // An e-mail lets its reader into an account: nobody else on this machine may read it.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Whoever reads the folder never finds half an e-mail.
    await writeFile(join(folder, `.${name}`), message, { mode: 0o600 })
    await rename(join(folder, `.${name}`), join(folder, name))
    return { id: name }
  }
}
