/** The name of `GET /store/taxonomy` before; kept for whoever else reads it. */
export { GET } from '../taxonomy/route.ts'
