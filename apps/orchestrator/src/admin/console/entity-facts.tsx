'use client'

import type { Entity } from '@tandem/contracts/sync'
import { createContext, type ReactNode, useContext } from 'react'

/** The facts about a kind of record that only the server knows. */
export type EntityFacts = {
  /** Of whose documents a record is one. */
  readonly collection: string
  /** Which way its changes go, in words. */
  readonly directions: string
}

const Facts = createContext<Readonly<Partial<Record<Entity, EntityFacts>>>>({})

type Props = {
  readonly facts: Readonly<Record<Entity, EntityFacts>>
  readonly children: ReactNode
}

export function EntityFactsProvider({ facts, children }: Props) {
  return <Facts value={facts}>{children}</Facts>
}

export const useEntityFacts = (entity: Entity): EntityFacts | undefined => useContext(Facts)[entity]
