import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** True where a package can be installed without asking anybody: as root on Debian or Ubuntu. */
export const canAptInstall = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Installs a Debian package; rejects when that fails. */
export async function aptInstall(packageName: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Somebody else may be installing something right now.
  const lock = ['-o', 'DPkg::Lock::Timeout=120']
  const install = () =>
    run('apt-get', [...lock, 'install', '-y', '--no-install-recommends', packageName], { env })
  // An image without package lists knows no package by any name.
  await install().catch(async () => {
    await run('apt-get', [...lock, 'update'], { env })
    await install()
  })
}
