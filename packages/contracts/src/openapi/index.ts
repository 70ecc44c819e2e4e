export { openApiDocument, ROUTES } from './document.ts'
export type { Door, Route } from './route.ts'
