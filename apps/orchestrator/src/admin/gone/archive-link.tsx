'use client'

import { Link, useConfig } from '@payloadcms/ui'

/** Leads to what the list leaves out: content that was archived when its product was deleted. */
export function ArchiveLink() {
  const { config } = useConfig()
  const list = `${config.routes.admin}/collections/product-content`
  return (
    <div className="tandem-links">
      <Link href={`${list}?where[or][0][and][0][archived][equals]=true`} prefetch={false}>
        Archived content
      </Link>
    </div>
  )
}
