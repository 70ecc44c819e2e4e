// Runs after every `pnpm install`: git finds the hooks of this folder, unless somebody has chosen others. Never fails,
// and does nothing where there is no clone (an archive, an image) or nobody who commits (CI).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const git = (...args) => spawnSync('git', ['config', '--local', ...args], { encoding: 'utf8' })

if (!process.env.CI && existsSync('.git') && git('core.hooksPath').stdout === '') {
  git('core.hooksPath', '.githooks')
}
