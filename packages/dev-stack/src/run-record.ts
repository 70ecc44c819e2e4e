import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeProcess, isProcessAlive, processGuard } from '@tandem/dev-services'
import { z } from 'zod'
import { StackError } from './stack-error.ts'

/** The record of who runs a stack on a data folder, so that nobody else does at the same time. */
const recordSchema = z.object({ runner: z.number(), command: z.string(), guard: z.number().optional() })

// Our own id in a record means nothing by itself: after a restart of a container it may be somebody else's.
const claimedHere = new Set<string>()

const recordFile = (dataDir: string) => join(dataDir, 'running.json')

/** The process id of the stack that runs on this folder, or undefined. */
export function runningStack(dataDir: string): number | undefined {
  const record = readRecord(dataDir)
  if (claimedHere.has(dataDir)) return process.pid
  if (record === undefined || record.runner === process.pid) return undefined
  // Ids are used again: the command line tells a runner from whatever has its id today.
  const same = isProcessAlive(record.runner) && describeProcess(record.runner) === record.command
  return same ? record.runner : undefined
}

/** Claims the folder, waiting while a killed run is still being cleaned up. Returns the release. */
export async function claimDataDir(dataDir: string): Promise<() => void> {
  const runner = runningStack(dataDir)
  if (runner !== undefined) {
    throw new StackError(
      `A stack already runs on ${dataDir}. Stop it with Ctrl-C in its terminal, or run: kill ${runner}`,
    )
  }
  const { guard } = readRecord(dataDir) ?? {}
  const deadline = Date.now() + 20_000
  while (guard !== undefined && isGuard(guard) && Date.now() < deadline) await sleep(100)

  mkdirSync(dataDir, { recursive: true })
  const record = {
    runner: process.pid,
    command: describeProcess(process.pid) ?? '',
    guard: processGuard().pid,
  }
  writeFileSync(recordFile(dataDir), JSON.stringify(record))
  claimedHere.add(dataDir)
  return () => {
    claimedHere.delete(dataDir)
    rmSync(recordFile(dataDir), { force: true })
  }
}

const isGuard = (pid: number) => isProcessAlive(pid) && (describeProcess(pid)?.includes('groups=') ?? false)

function readRecord(dataDir: string): z.infer<typeof recordSchema> | undefined {
  try {
    return recordSchema.parse(JSON.parse(readFileSync(recordFile(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}
