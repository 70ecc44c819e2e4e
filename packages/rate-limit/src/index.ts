export { AddressList } from './address-list.ts'
export { type Client, clientOf } from './client.ts'
export { type LimitKind, openRateLimits, type RateLimits } from './limits.ts'
export { type RateLimitSettings, rateLimitVariables } from './variables.ts'
