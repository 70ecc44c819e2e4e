import { Banner, Link } from '@payloadcms/ui'
import type { Overview } from '@tandem/contracts/operators'

/** Each integration that rests because its system refused us, and the way to where that is mended. */
export function StoppedIntegrations({ stopped }: Pick<Overview, 'stopped'>) {
  return (
    <div role="status">
      {stopped.map(({ id, name, reason }) => (
        <Banner key={id} type="error">
          {name} is not synced. {reason} Mend it in{' '}
          <Link href={`/admin/collections/integrations/${encodeURIComponent(id)}`}>its settings</Link>; what
          waits is worked on then.
        </Banner>
      ))}
    </div>
  )
}
