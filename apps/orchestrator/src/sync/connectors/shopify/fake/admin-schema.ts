import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { buildClientSchema, type GraphQLSchema } from 'graphql'
import { API_VERSION } from '../queries.ts'

let built: GraphQLSchema | undefined

/** The Admin API's own schema, of the version that the connector asks for. See the notice beside it. */
export function adminSchema(): GraphQLSchema {
  built ??= buildClientSchema(introspection())
  return built
}

function introspection() {
  const file = new URL(`./schema/admin_${API_VERSION}.json.gz`, import.meta.url)
  const { data } = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))
  return data
}
