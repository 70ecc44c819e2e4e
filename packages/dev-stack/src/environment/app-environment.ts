import { join } from 'node:path'
import { type AppName, type Mode, repositoryRoot, type WebAppName } from '../apps.ts'
import { alertsOf, rateLimitsOf, type Settings, settingNames, type Variables } from './variables.ts'

export interface StackAddresses {
  ports: Record<WebAppName, number>
  databases: { backend: string; orchestrator: string }
  redisUrl: string
}

/** The folder of Node's compile cache: starting, migrating and testing import the same hundreds of files each time. */
export const compileCache = join(repositoryRoot, 'node_modules/.cache/compiled')

/** The variables that every app is given, whoever starts it. */
const always = {
  MEDUSA_DISABLE_TELEMETRY: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  NODE_COMPILE_CACHE: compileCache,
  // Shared packages are TypeScript source without a "type" field on purpose.
  NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
}

// Set by vitest in its workers; vite and others would believe them.
const testOnly = ['NODE_ENV', 'VITEST', 'TEST', 'DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']

/** The environment of one app: the surrounding one, and of Tandem's variables only what it needs. */
export function appEnvironment(
  app: AppName,
  mode: Mode,
  settings: Settings,
  addresses: StackAddresses,
  surrounding: Variables = process.env,
): Record<string, string> {
  const urls = stackUrls(settings, addresses.ports)
  const shared = {
    ...withoutNames(surrounding, [...settingNames, ...testOnly, 'PORT']),
    ...always,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    MEDUSA_BACKEND_URL: urls.backend,
    PAYLOAD_CMS_URL: urls.orchestrator,
    STOREFRONT_URL: urls.storefront,
    ...(settings.STORE_ADDRESSES ? { STORE_ADDRESSES: settings.STORE_ADDRESSES } : {}),
    REDIS_URL: addresses.redisUrl,
  }
  if (app === 'backend') {
    return {
      ...shared,
      DATABASE_URL: addresses.databases.backend,
      PORT: String(addresses.ports.backend),
      PAYLOAD_WEBHOOK_URL:
        settings.PAYLOAD_WEBHOOK_URL ?? `${urls.orchestrator}/api/integrations/medusa/webhook`,
      MEDUSA_WEBHOOK_SECRET: settings.MEDUSA_WEBHOOK_SECRET,
      MEDUSA_SYNC_SECRET: settings.MEDUSA_SYNC_SECRET,
      JWT_SECRET: settings.JWT_SECRET,
      COOKIE_SECRET: settings.COOKIE_SECRET,
      DASHBOARD_WEBHOOK_SECRET: settings.DASHBOARD_WEBHOOK_SECRET,
      ...(settings.DASHBOARD_API_URL ? { DASHBOARD_API_URL: settings.DASHBOARD_API_URL } : {}),
      ...(settings.SMTP_URL ? { SMTP_URL: settings.SMTP_URL } : {}),
      ...(settings.PICTURE_HOSTS ? { PICTURE_HOSTS: settings.PICTURE_HOSTS } : {}),
      ...(settings.MAIL_FROM ? { MAIL_FROM: settings.MAIL_FROM } : {}),
      ...(settings.STRIPE_API_KEY ? { STRIPE_API_KEY: settings.STRIPE_API_KEY } : {}),
      ...(settings.STRIPE_WEBHOOK_SECRET ? { STRIPE_WEBHOOK_SECRET: settings.STRIPE_WEBHOOK_SECRET } : {}),
      ...rateLimitsOf(settings),
    }
  }
  if (app === 'storefront') {
    return {
      ...shared,
      PORT: String(addresses.ports.storefront),
      STOREFRONT_PURGE_SECRET: settings.STOREFRONT_PURGE_SECRET,
      STOREFRONT_FORMS_SECRET: settings.STOREFRONT_FORMS_SECRET,
      STOREFRONT_COOKIE_SECRET: settings.STOREFRONT_COOKIE_SECRET,
      ...rateLimitsOf(settings),
      ...(settings.MEDUSA_PUBLISHABLE_KEY ? { MEDUSA_PUBLISHABLE_KEY: settings.MEDUSA_PUBLISHABLE_KEY } : {}),
      ...(settings.STRIPE_PUBLISHABLE_KEY ? { STRIPE_PUBLISHABLE_KEY: settings.STRIPE_PUBLISHABLE_KEY } : {}),
    }
  }
  return {
    ...shared,
    DATABASE_URL: addresses.databases.orchestrator,
    PORT: String(addresses.ports.orchestrator),
    MEDUSA_WEBHOOK_SECRET: settings.MEDUSA_WEBHOOK_SECRET,
    MEDUSA_SYNC_SECRET: settings.MEDUSA_SYNC_SECRET,
    STOREFRONT_PURGE_SECRET: settings.STOREFRONT_PURGE_SECRET,
    STOREFRONT_FORMS_SECRET: settings.STOREFRONT_FORMS_SECRET,
    DASHBOARD_WEBHOOK_SECRET: settings.DASHBOARD_WEBHOOK_SECRET,
    PAYLOAD_SECRET: settings.PAYLOAD_SECRET,
    INTEGRATIONS_SECRET: settings.INTEGRATIONS_SECRET,
    CRON_SECRET: settings.CRON_SECRET,
    OPERATOR_TOKEN: settings.OPERATOR_TOKEN,
    ...rateLimitsOf(settings),
    ...alertsOf(settings),
    ...(settings.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { OTEL_EXPORTER_OTLP_ENDPOINT: settings.OTEL_EXPORTER_OTLP_ENDPOINT }
      : {}),
    ...(settings.FORM_SUBMISSIONS_KEPT_DAYS
      ? { FORM_SUBMISSIONS_KEPT_DAYS: settings.FORM_SUBMISSIONS_KEPT_DAYS }
      : {}),
    ...(settings.RECONCILE_HOUR ? { RECONCILE_HOUR: settings.RECONCILE_HOUR } : {}),
    ...(settings.RECONCILE_INTERVAL_SECONDS
      ? { RECONCILE_INTERVAL_SECONDS: settings.RECONCILE_INTERVAL_SECONDS }
      : {}),
  }
}

/** Public addresses: those that were set, else localhost and the port. */
export function stackUrls(settings: Settings, ports: Record<WebAppName, number>): Record<WebAppName, string> {
  return {
    backend: settings.MEDUSA_BACKEND_URL ?? `http://localhost:${ports.backend}`,
    orchestrator: settings.PAYLOAD_CMS_URL ?? `http://localhost:${ports.orchestrator}`,
    storefront: settings.STOREFRONT_URL ?? `http://localhost:${ports.storefront}`,
  }
}

function withoutNames(variables: Variables, names: string[]): Record<string, string> {
  const kept = Object.entries(variables).filter(([name]) => !names.includes(name) && !name.startsWith('npm_'))
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
