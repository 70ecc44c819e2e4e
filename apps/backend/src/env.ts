import { type Env, readEnv } from './read-env.ts'

/** The environment that `medusa build` reads instead: it needs the shape of the configuration and no secret. */
const WHILE_BUILDING = {
  DATABASE_URL: 'postgres://building.invalid/none',
  REDIS_URL: 'redis://building.invalid',
  JWT_SECRET: 'not a secret: building',
  COOKIE_SECRET: 'not a secret: building',
  MEDUSA_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
  MEDUSA_SYNC_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
  PAYLOAD_WEBHOOK_URL: 'http://building.invalid',
}

export const env: Env = readEnv(
  process.env.TANDEM_BUILDING === 'true' ? { ...process.env, ...WHILE_BUILDING } : process.env,
)
