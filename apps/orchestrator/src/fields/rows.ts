/** Names the rows of a list by their own words. */
export const namedRows = { components: { RowLabel: '/admin/rows/row-title.tsx#RowTitle' } }
