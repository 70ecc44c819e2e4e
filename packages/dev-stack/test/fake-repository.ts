import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Answers health requests, appends what happens to a journal, and has a child of its own.
const app = `
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'
const [name, action] = process.argv.slice(2)
appendFileSync(process.env.JOURNAL, name + ' ' + action + '\\n')
console.log('hello from ' + name)
if (action === 'run') {
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  if (name === 'worker') setInterval(() => {}, 1000)
  else createServer((request, response) => {
    if (request.url === '/crash') process.exit(3)
    response.end(JSON.stringify({ url: request.url, env: process.env }))
  }).listen(Number(process.env.PORT))
}
if (process.env.BROKEN === name + ' ' + action) { console.log('this is why'); process.exit(7) }
`

/** A repository with the apps' folders and scripts, where every app is a few lines of node. */
export function makeFakeRepository(): { root: string; journal: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'tandem-fake-'))
  writeFileSync(join(root, 'app.mjs'), app)
  const script = (name: string, action: string) => `node ../../app.mjs ${name} ${action}`
  const scripts = (name: string) => ({
    dev: script(name, 'run'),
    'db:migrate': script(name, 'migrate'),
    'db:seed': script(name, 'seed'),
    ...(name === 'orchestrator' ? { 'worker:dev': script('worker', 'run') } : {}),
  })
  const dev = `node --disable-warning=MODULE_TYPELESS_PACKAGE_JSON ${join(import.meta.dirname, 'fake-dev.ts')}`
  writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'fake', private: true, scripts: { dev } }))
  for (const name of ['backend', 'orchestrator', 'storefront']) {
    const folder = join(root, 'apps', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: scripts(name) }))
  }
  return {
    root,
    journal: join(root, 'journal'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}
