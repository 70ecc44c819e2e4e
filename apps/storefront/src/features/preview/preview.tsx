import { lazy, Suspense } from 'react'
import type { PreviewSearch } from './preview-search.ts'

const LivePreview = lazy(() => import('./live-preview.tsx'))

/** Nothing, and nothing to load, for whoever is no editor. */
export function Preview({ search }: { search: PreviewSearch }) {
  return search.preview ? (
    <Suspense>
      <LivePreview />
    </Suspense>
  ) : null
}
