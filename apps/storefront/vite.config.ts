import tailwindcss from '@tailwindcss/vite'
import { tanstackStart } from '@tanstack/react-start/plugin/vite'
import react from '@vitejs/plugin-react'
import { nitro } from 'nitro/vite'
import { defineConfig } from 'vite'
import { splitMessages } from './src/messages/split-messages.ts'

export default defineConfig({
  environments: {
    client: {
      build: {
        // What nearly every page needs is one file: each small one more costs a request and compresses worse.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 14 }] } } },
      },
    },
  },
  server: { port: Number(process.env.PORT ?? 3000), strictPort: true },
  plugins: [
    splitMessages(),
    tailwindcss(),
    tanstackStart(),
    nitro({
      compressPublicAssets: true,
      errorHandler: './src/http/server/answer-error.ts',
      // Of the files that are served without the app; all else has its headers from `src/server.ts`.
      routeRules: { '/assets/**': { headers: { 'x-content-type-options': 'nosniff' } } },
      plugins: ['./src/http/server/check-environment.ts', './src/http/server/end-slow-bodies.ts'],
      // Tests build into a folder of their own: what `start` runs stays as it is.
      ...(process.env.SHOP_BUILD_FOLDER && { output: { dir: process.env.SHOP_BUILD_FOLDER } }),
    }),
    react(),
  ],
})
