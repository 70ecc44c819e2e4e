import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { requireFromApp, testBackend } from '../backend/medusa.ts'

type Mail = new (
  dependencies: { logger: { error(text: string): void } },
  options: { from: string; folder?: string },
) => { send(email: object): Promise<unknown> }
const email = {
  to: 'canary@example.test',
  channel: 'email',
  template: 'x',
  content: { subject: 'New password', text: 'https://shop.test/reset?token=canary' },
}

let MailService: Mail
beforeAll(async () => {
  await testBackend()
  const loaded = requireFromApp('src/modules/mail/service.ts')
  MailService = z
    .object({ MailService: z.custom<Mail>((value) => typeof value === 'function') })
    .parse(loaded).MailService
})

describe('an e-mail without a mail server', () => {
  it('is refused where there is no folder for it, as in production, and the start says so', async () => {
    const error = vi.fn()
    const mail = new MailService({ logger: { error } }, { from: 'shop@localhost' })
    expect(error).toHaveBeenCalledWith(expect.stringContaining('SMTP_URL'))
    await expect(mail.send(email)).rejects.toThrow('SMTP_URL')
  })

  it('is a file that its owner alone reads', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'emails-')), 'mail')
    const error = vi.fn()
    await new MailService({ logger: { error } }, { from: 'shop@localhost', folder }).send(email)
    const [name = ''] = await readdir(folder)
    const [ofFolder, ofFile] = [await stat(folder), await stat(join(folder, name))]
    expect([ofFolder.mode & 0o777, ofFile.mode & 0o777]).toEqual([0o700, 0o600])
    expect(error).not.toHaveBeenCalled()
  })
})
