const secret = (letter: string) => `whsec_${Buffer.from(letter.repeat(32)).toString('base64')}`

/** Answers what a backend under test is told. Nobody listens at the other systems' addresses. */
export function testEnvironment(databaseUrl: string, redisUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    JWT_SECRET: 'a secret for tests only',
    COOKIE_SECRET: 'a secret for tests only',
    MEDUSA_WEBHOOK_SECRET: secret('w'),
    // The old one too, as while a secret is replaced.
    MEDUSA_SYNC_SECRET: `${secret('s')} ${secret('o')}`,
    PAYLOAD_WEBHOOK_URL: 'http://127.0.0.1:9/webhook',
    MEDUSA_BACKEND_URL: 'http://localhost:9000',
    PAYLOAD_CMS_URL: 'http://localhost:3001',
    STOREFRONT_URL: 'http://localhost:3000',
    PICTURE_HOSTS: '127.0.0.1',
    MEDUSA_DISABLE_TELEMETRY: 'true',
    LOG_LEVEL: 'warn',
    // Nobody is asked with it: a test that pays plays Stripe's API itself.
    STRIPE_API_KEY: 'sk_test_nobody',
    STRIPE_WEBHOOK_SECRET: 'whsec_stripe_of_tests',
    // Who comes itself is not counted; who is forwarded is, and may be anybody.
    TRUSTED_PROXIES: '127.0.0.1 ::1',
    RATE_LIMIT_EXEMPT: '127.0.0.1 ::1',
    RATE_LIMIT_PUBLIC: '5',
    RATE_LIMIT_SIGN_INS: '3',
    RATE_LIMIT_REFUSALS: '4',
  }
}
