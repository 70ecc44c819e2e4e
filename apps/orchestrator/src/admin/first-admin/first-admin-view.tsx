/** Shows what an installation without people shows instead of Payload's form, by which whoever came first would be its admin. */
export function FirstAdminView() {
  return (
    <>
      <h1>Nobody can sign in yet</h1>
      <p>The first admin is made by a command, on the machine that runs Tandem, while it is stopped:</p>
      <pre className="tandem-json">pnpm admin:create &lt;e-mail&gt; &lt;name&gt;</pre>
      <p>
        It asks for a password. Then start Tandem again, and sign in here; an admin makes all others under
        Users.
      </p>
    </>
  )
}
