import { randomBytes } from 'node:crypto'

/** Everything an orchestrator needs to start, with secrets that nobody else has. */
export function variables(databaseUrl: string): Record<string, string> {
  const signing = () => `whsec_${randomBytes(32).toString('base64')}`
  const token = () => randomBytes(24).toString('base64url')
  return {
    DATABASE_URL: databaseUrl,
    REDIS_URL: process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:1',
    PAYLOAD_SECRET: token(),
    PAYLOAD_CMS_URL: 'http://localhost:3001',
    MEDUSA_BACKEND_URL: 'http://localhost:9000',
    STOREFRONT_URL: 'http://localhost:3000',
    MEDUSA_WEBHOOK_SECRET: signing(),
    MEDUSA_SYNC_SECRET: signing(),
    STOREFRONT_PURGE_SECRET: signing(),
    STOREFRONT_FORMS_SECRET: signing(),
    DASHBOARD_WEBHOOK_SECRET: signing(),
    INTEGRATIONS_SECRET: token(),
    CRON_SECRET: token(),
    OPERATOR_TOKEN: token(),
    // All test files are one client, and count in one Redis: what is refused in one must not shut out another.
    RATE_LIMIT_REFUSALS: '100000',
  }
}
