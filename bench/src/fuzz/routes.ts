import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot, type WebAppName } from '@tandem/dev-stack'

/** One documented address of an app; `{name}` stands for a parameter. */
export interface Route {
  readonly app: WebAppName
  readonly method: string
  readonly path: string
}

/** Reads every documented route of the three apps where it is declared. `collections` are Payload's. */
export function documentedRoutes(collections: readonly string[]): Route[] {
  return [...medusaRoutes(), ...ownOrchestratorRoutes(), ...payloadRoutes(collections), ...shopRoutes()]
}

/** Medusa's own routes and ours: one file each, which exports its methods. */
function medusaRoutes(): Route[] {
  const folders = ['node_modules/@medusajs/medusa/dist/api', 'src/api']
  const routes = folders.flatMap((folder) => {
    const root = join(repositoryRoot, 'apps/backend', folder)
    return readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)route\.(js|ts)$/.test(file))
      .flatMap((file) => {
        const path = `/${file.replace(/\/?route\.(js|ts)$/, '')}`.replace(/\[(\w+)\]/g, '{$1}')
        const source = readFileSync(join(root, file), 'utf8')
        // A stream of a workflow's news begins with the first of them.
        if (path.endsWith('/subscribe')) return []
        const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
          new RegExp(`exports\\.${method} =|export (async function|const|function) ${method}\\b`).test(
            source,
          ),
        )
        return methods.map((method): Route => ({ app: 'backend', method, path }))
      })
  })
  return [
    ...routes,
    { app: 'backend', method: 'GET', path: '/static/{file}' },
    { app: 'backend', method: 'GET', path: '/app/{page}' },
  ]
}

function ownOrchestratorRoutes(): Route[] {
  const { paths } = JSON.parse(readFileSync(join(repositoryRoot, 'docs/openapi.json'), 'utf8'))
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(Object(methods)).map(
      (method): Route => ({ app: 'orchestrator', method: method.toUpperCase(), path }),
    ),
  )
}

/** What Payload serves for each collection (https://payloadcms.com/docs/rest-api/overview). */
function payloadRoutes(collections: readonly string[]): Route[] {
  const perCollection: [string, string][] = [
    ['GET', ''],
    ['POST', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['GET', '/count'],
    ['GET', '/{id}'],
    ['PATCH', '/{id}'],
    ['DELETE', '/{id}'],
    ['GET', '/versions'],
    ['GET', '/versions/{id}'],
    ['POST', '/versions/{id}'],
    ['POST', '/access/{id}'],
    ['POST', '/{id}/duplicate'],
  ]
  const auth: [string, string][] = [
    ['POST', '/users/login'],
    ['POST', '/users/logout'],
    ['POST', '/users/unlock'],
    ['POST', '/users/refresh-token'],
    ['POST', '/users/forgot-password'],
    ['POST', '/users/reset-password'],
    ['POST', '/users/first-register'],
    ['POST', '/users/verify/{token}'],
    ['GET', '/users/me'],
    ['GET', '/users/init'],
    ['GET', '/access'],
    ['GET', '/payload-preferences/{key}'],
    ['POST', '/payload-preferences/{key}'],
    ['POST', '/graphql'],
    ['GET', '/media/file/{file}'],
  ]
  const all = [
    ...auth,
    ...collections.flatMap((slug) =>
      perCollection.map(([method, path]): [string, string] => [method, `/${slug}${path}`]),
    ),
  ]
  const routes = all.map(([method, path]): Route => ({ app: 'orchestrator', method, path: `/api${path}` }))
  return [
    ...routes,
    { app: 'orchestrator', method: 'GET', path: '/admin/{page}' },
    { app: 'orchestrator', method: 'POST', path: '/admin/{page}' },
    { app: 'orchestrator', method: 'GET', path: '/queue/{page}' },
  ]
}

/** The shop's pages and forms, from the router's generated tree. */
function shopRoutes(): Route[] {
  const tree = readFileSync(join(repositoryRoot, 'apps/storefront/src/routeTree.gen.ts'), 'utf8')
  const paths = new Set([...tree.matchAll(/fullPath: '([^']+)'/g)].map(([, path = '']) => path))
  return [...paths].flatMap((raw) => {
    const path = raw.replace(/\$(\w*)/g, (_, name) => `{${name || 'rest'}}`)
    const methods = path.startsWith('/api/') ? ['GET', 'POST'] : ['GET', 'POST', 'HEAD']
    return methods.map((method): Route => ({ app: 'storefront', method, path }))
  })
}
