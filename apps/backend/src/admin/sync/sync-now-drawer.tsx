import { Button, Drawer, Skeleton, Text, toast } from '@medusajs/ui'
import { entityLabel, wouldDoSomething } from '@tandem/sync-labels'
import { PreviewChanges } from './preview-changes.tsx'
import { type NamedRecord, useRecordPreview, useSyncNow } from './use-record-sync.ts'

type Props = {
  readonly record: NamedRecord
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Shows what a sync would change before it is asked for. */
export function SyncNowDrawer({ record, isOpen, onOpenChange }: Props) {
  return (
    <Drawer open={isOpen} onOpenChange={onOpenChange}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>Sync {entityLabel(record.entity).toLowerCase()} now?</Drawer.Title>
          <Drawer.Description>What would change, before anything does.</Drawer.Description>
        </Drawer.Header>
        <SyncNow record={record} onDone={() => onOpenChange(false)} />
      </Drawer.Content>
    </Drawer>
  )
}

/** Mounted when the drawer opens, so that each opening looks anew. */
function SyncNow({ record, onDone }: { record: NamedRecord; onDone: () => void }) {
  const { data: preview, error, isFetching, refetch } = useRecordPreview(record)
  const { mutate, isPending } = useSyncNow(record)
  const sync = () =>
    mutate(undefined, {
      onSuccess: () => {
        toast.success('Sync requested.')
        onDone()
      },
      onError: ({ message }) => toast.error('Sync failed to start.', { description: message }),
    })
  const isSeen = !isFetching && !error
  return (
    <>
      <Drawer.Body className="overflow-y-auto" aria-busy={isFetching}>
        {isFetching && <Skeleton className="h-32 w-full" />}
        {!isFetching && error && (
          <div role="alert" className="flex flex-col items-start gap-y-3">
            <Text className="text-ui-fg-error">{error.message}</Text>
            <Button size="small" variant="secondary" onClick={() => void refetch()}>
              Look again
            </Button>
          </div>
        )}
        {isSeen && preview && <PreviewChanges preview={preview} />}
        {isSeen && !preview && <Text>Neither system has this record.</Text>}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button variant="secondary" size="small">
            Cancel
          </Button>
        </Drawer.Close>
        <Button
          size="small"
          isLoading={isPending}
          disabled={!isSeen || !preview || !wouldDoSomething(preview)}
          onClick={sync}
        >
          Sync now
        </Button>
      </Drawer.Footer>
    </>
  )
}
