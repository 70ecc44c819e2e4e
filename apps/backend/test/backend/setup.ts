import { createRequire } from 'node:module'
import { inject } from 'vitest'

// Medusa requires the app's TypeScript files at run time, as its command line does.
const require = createRequire(import.meta.url)
require('ts-node').register({})
require('tsconfig-paths').register({})

Object.assign(process.env, inject('environment'))
