export { openApiDocument, ROUTES } from './document.ts'
export type { Route, SecurityScheme } from './route.ts'
