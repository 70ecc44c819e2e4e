import { getPayload } from 'payload'
import { env } from '../env.ts'
import config from '../payload.config.ts'
import { installCapture } from '../sync/hub/capture/install.ts'
import { openDatabase } from '../sync/ledger/database.ts'

/** Runs the migrations that are missing, and then installs what captures changes: `pnpm db:migrate`. */
process.env.DISABLE_PAYLOAD_HMR = 'true'
const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate()
const pool = openDatabase(env.DATABASE_URL, () => {})
await installCapture(pool)
await pool.end()
// Payload keeps its pool open for ever.
process.exit(0)
