/** Tells whether visitors may know of a category `c`: merchants keep others for themselves, or for later. */
export const VISIBLE = (c: string): string =>
  `${c}.deleted_at is null and ${c}.is_active and not ${c}.is_internal`

/**
 * `shown_in(product_id, category_id, is_direct)`: the categories that visitors find the products `p` in. A product is
 * in those above its own too: who opens the category of all chairs wants the armchairs as well.
 */
export const SHOWN_IN = `
  shown_in as (
    select l.product_id, above.id as category_id, bool_or(above.id = c.id) as is_direct
    from p
    join product_category_product l on l.product_id = p.id
    join product_category c on c.id = l.product_category_id and ${VISIBLE('c')}
    join product_category above on above.id = any(string_to_array(c.mpath, '.')) and ${VISIBLE('above')}
    group by l.product_id, above.id
  )`
