import { config } from 'zod/v4/core'

// Zod tries whether it may make functions out of text, and the pages' policy, which forbids it, has browsers tell of
// each try. Next runs this before anything else of a page.
config({ jitless: true })
