import type { UIFieldServerComponent } from 'payload'
import { env } from '../../env.ts'

/** Where else this product can be seen: its mirror or its content here, and Medusa's own page. */
export const ProductLinks: UIFieldServerComponent = async ({ collectionSlug, data, payload, req }) => {
  const medusaId: unknown = data.medusaId
  if (typeof medusaId !== 'string' || medusaId === '') return null
  const other = collectionSlug === 'products' ? 'product-content' : 'products'
  const { docs } = await payload.find({
    collection: other,
    where: { medusaId: { equals: medusaId } },
    depth: 0,
    limit: 1,
    draft: true,
    select: {},
    overrideAccess: false,
    user: req.user,
    req,
  })
  const admin = payload.config.routes.admin
  return (
    <div className="field-type tandem-links">
      {docs.map(({ id }) => (
        <a key={id} href={`${admin}/collections/${other}/${id}`}>
          {other === 'products' ? 'Product as Medusa has it' : 'Edit the content'}
        </a>
      ))}
      <a href={`${env.MEDUSA_BACKEND_URL}/app/products/${medusaId}`} target="_blank" rel="noreferrer">
        Open in Medusa
      </a>
    </div>
  )
}
