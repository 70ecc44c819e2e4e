/** An address that there is nothing at. Next's own page for it is rendered when it is built, with scripts that no nonce lets run. */
const answer = () =>
  new Response('There is nothing here.', { status: 404, headers: { 'cache-control': 'no-store' } })

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
