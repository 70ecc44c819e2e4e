import type { UIFieldServerComponent } from 'payload'

/** The other document of this product: its mirror, or its content. */
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
    </div>
  )
}
