import tailwindcss from '@tailwindcss/vite'
import { tanstackStart } from '@tanstack/react-start/plugin/vite'
import react from '@vitejs/plugin-react'
import { nitro } from 'nitro/vite'
import { defineConfig } from 'vite'

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
    tailwindcss(),
    tanstackStart(),
    nitro({ compressPublicAssets: true, plugins: ['./src/http/check-environment.ts'] }),
    react(),
  ],
})
