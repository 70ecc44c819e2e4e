import { getPayload, readMigrationFiles } from 'payload'
import config from '../../payload.config.ts'

/** Runs the migrations that came before one, whose name is given: a database as an older version has left it. */
process.env.DISABLE_PAYLOAD_HMR = 'true'
const [before = ''] = process.argv.slice(2)
const payload = await getPayload({ config, disableOnInit: true })
const migrations = await readMigrationFiles({ payload })
await payload.db.migrate({ migrations: migrations.filter(({ name }) => name < before) })
// Payload keeps its pool open for ever.
process.exit(0)
