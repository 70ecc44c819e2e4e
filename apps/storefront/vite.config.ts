import tailwindcss from '@tailwindcss/vite'
import { tanstackStart } from '@tanstack/react-start/plugin/vite'
import react from '@vitejs/plugin-react'
import { nitro } from 'nitro/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  server: { port: Number(process.env.PORT ?? 3000), strictPort: true },
  plugins: [
    tailwindcss(),
    tanstackStart(),
    nitro({ compressPublicAssets: true, plugins: ['./src/http/check-environment.ts'] }),
    react(),
  ],
})
