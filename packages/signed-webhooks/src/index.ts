export { jsonOf } from './json-of.ts'
export { signWebhook, type WebhookHeaders } from './sign.ts'
export { parseSecrets, SigningSecret, type SigningSecrets } from './signing-secret.ts'
export { TOLERANCE_SECONDS, type Verification, verifyWebhook } from './verify.ts'
