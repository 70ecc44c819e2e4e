'use client'

import type { ConflictDetail } from '@tandem/contracts/operators'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../call.ts'

/** A conflict with its values and the record as it is now. */
export function useConflict(id: string) {
  const [read, setRead] = useState<{ conflict?: ConflictDetail; error?: string }>({})
  const reload = useCallback(async () => {
    const answered = await call<{ conflict: ConflictDetail }>('GET', `/api/conflicts/${id}`)
    setRead((before) =>
      answered.ok ? { conflict: answered.answer.conflict } : { ...before, error: answered.error },
    )
  }, [id])
  useEffect(() => void reload(), [reload])
  return { ...read, reload }
}
