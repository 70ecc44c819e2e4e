import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from '@medusajs/framework/types'
import { AbstractNotificationProviderService, MedusaError } from '@medusajs/framework/utils'
import { createTransport } from 'nodemailer'

interface MailOptions {
  from: string
  smtpUrl?: string
  folder: string
}

/**
 * Sends a notification's `content` as an e-mail: to the mail server, or, where none is set, as a file of its
 * own into the mail folder, where a developer (or a test) reads it.
 */
export class MailService extends AbstractNotificationProviderService {
  static override readonly identifier = 'mail'
  readonly #options: MailOptions

  constructor(_container: unknown, options: MailOptions) {
    super()
    this.#options = options
  }

  override async send(letter: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { subject, text, html } = letter.content ?? {}
    if (!subject || !text) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, 'a letter needs content with subject and text')
    }
    const mail = { from: this.#options.from, to: letter.to, subject, text, ...(html && { html }) }
    const { smtpUrl, folder } = this.#options
    if (smtpUrl) {
      const sent = await createTransport(smtpUrl).sendMail(mail)
      return { id: sent.messageId }
    }
    const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail)
    const name = `${Date.now()}-${randomUUID()}.eml`
    await mkdir(folder, { recursive: true })
    // Whoever reads the folder never finds half a letter.
    await writeFile(join(folder, `.${name}`), message)
    await rename(join(folder, `.${name}`), join(folder, name))
    return { id: name }
  }
}
