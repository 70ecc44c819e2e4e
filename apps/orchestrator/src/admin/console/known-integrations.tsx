'use client'

import type { Entity, Lane } from '@tandem/contracts/sync'
import { createContext, type ReactNode, useContext } from 'react'
import { laneLabel } from './lane-label.ts'

/** An integration as the console names it. */
export type KnownIntegration = {
  readonly id: string
  readonly name: string
  readonly connector: string
  readonly entities: readonly Entity[]
}

const Known = createContext<readonly KnownIntegration[]>([])

type Props = { readonly integrations: readonly KnownIntegration[]; readonly children: ReactNode }

export function KnownIntegrationsProvider({ integrations, children }: Props) {
  return <Known value={integrations}>{children}</Known>
}

export const useKnownIntegrations = (): readonly KnownIntegration[] => useContext(Known)

/** Answers what a lane is called. */
export function useLaneLabel(): (lane: Lane) => string {
  const known = useKnownIntegrations()
  return (lane) => laneLabel(lane, known)
}
