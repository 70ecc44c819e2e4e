import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const repositoryRoot = path.resolve(import.meta.dirname, '../..')

const nextConfig: NextConfig = {
  // `check:types` looks for them.
  typescript: { ignoreBuildErrors: true },
  // Shared packages are TypeScript source outside this folder.
  turbopack: { root: repositoryRoot },
  outputFileTracingRoot: repositoryRoot,
  serverExternalPackages: ['bull', 'ioredis', '@bull-board/api', '@bull-board/ui', '@bull-board/hono'],
  poweredByHeader: false,
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
