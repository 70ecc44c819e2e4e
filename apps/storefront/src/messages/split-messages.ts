import { basename } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Gives each subject a language file of its own in the browser's build, in which only what that subject shows is
 * left. `en.ts` and `ar.ts` hold every text of the shop: as one module each they would be part of every page's script.
 */
export function splitMessages(): Plugin {
  return {
    name: 'split-messages',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      if (!importer || !/^\.\/[a-z]{2}\.ts$/.test(source) || !/\/messages\/[\w-]+\.ts$/.test(importer)) return
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && { ...resolved, id: `${resolved.id}?of=${basename(importer, '.ts')}` }
    },
  }
}
