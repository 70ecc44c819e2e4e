import { recordPreviewSchema, recordStateSchema } from '@tandem/contracts/operators'
import type { Entity } from '@tandem/contracts/sync'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { sdk } from './sdk.ts'

/** The interval of refreshing while something is on its way. */
const REFRESH_MS = 2_000

export type NamedRecord = { readonly entity: Entity; readonly id: string }

const address = ({ entity, id }: NamedRecord) => `/admin/sync/${entity}/${encodeURIComponent(id)}`
const keyOf = ({ entity, id }: NamedRecord) => ['sync', entity, id]

/** Answers how a record stands, read again while something waits and when the window comes back to the front. */
export function useRecordState(record: NamedRecord) {
  return useQuery({
    queryKey: keyOf(record),
    queryFn: async () => recordStateSchema.parse(await sdk.client.fetch(address(record))),
    refetchInterval: ({ state }) => (state.data?.sync.state === 'waiting' ? REFRESH_MS : false),
    refetchOnWindowFocus: true,
    retry: false,
  })
}

/** Answers what a sync would change now: looked up anew each time somebody wants to know. */
export function useRecordPreview(record: NamedRecord) {
  return useQuery({
    queryKey: [...keyOf(record), 'preview'],
    queryFn: async () =>
      recordPreviewSchema.parse(await sdk.client.fetch(`${address(record)}/preview`)).preview,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
}

export function useSyncNow(record: NamedRecord) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => sdk.client.fetch(address(record), { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(record), exact: true }),
  })
}
