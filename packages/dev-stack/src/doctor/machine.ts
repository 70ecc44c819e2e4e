import { execFileSync } from 'node:child_process'
import { statfs } from 'node:fs/promises'
import { freemem } from 'node:os'
import { repositoryRoot } from '../apps.ts'
import type { Finding } from './finding.ts'

const gigabyte = 2 ** 30
/** All apps under `pnpm dev`, measured: 4.5 GB. */
const memoryNeeded = 5
/** Packages are there already; data and build output take the rest. */
const diskNeeded = 2

export async function checkMachine(isRunning: boolean): Promise<Finding[]> {
  const { bavail, bsize } = await statfs(repositoryRoot)
  const disk = (bavail * bsize) / gigabyte
  const memory = freemem() / gigabyte
  const enoughMemory = isRunning || memory >= memoryNeeded
  return [
    { title: 'Node', detail: process.version },
    checkPnpm(),
    {
      title: 'Disk',
      detail: `${disk.toFixed(1)} GB free`,
      ...(disk < diskNeeded
        ? { fix: `Free ${diskNeeded} GB; \`pnpm store prune\` removes packages nobody uses.` }
        : {}),
    },
    {
      title: 'Memory',
      detail: `${memory.toFixed(1)} GB available`,
      ...(enoughMemory
        ? {}
        : {
            fix: `\`pnpm dev\` needs ${memoryNeeded} GB; close other programs, or give Docker or WSL more.`,
          }),
    },
  ]
}

function checkPnpm(): Finding {
  const version = /pnpm\/(\d+\.\d+\.\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? askPnpm()
  const old = version === undefined || Number.parseInt(version, 10) < 12
  return {
    title: 'pnpm',
    detail: version ?? 'not found',
    ...(old ? { fix: 'Put `npx -y pnpm@12` where you would write `pnpm`, e.g.: npx -y pnpm@12 dev' } : {}),
  }
}

function askPnpm(): string | undefined {
  try {
    return execFileSync('pnpm', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}
