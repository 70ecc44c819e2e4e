/**
 * Of Stripe's API, as the `stripe` package in use is typed by it. Events come in the version that a webhook endpoint
 * was made with, and are only hints: a record is read again in this one.
 */
export const API_VERSION = '2026-10-28.endive'
