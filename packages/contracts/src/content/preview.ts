/**
 * The preview of a draft: Payload's admin opens the shop's own page with a token in its address, and the shop
 * brings the token to Payload's REST API in a header. It lets read the draft of one document and nothing else.
 */
export const PREVIEW_PARAMETER = 'preview'
export const PREVIEW_HEADER = 'x-preview-token'
