/** Imported first by every command: what follows would fail with messages that explain nothing. */
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Tandem runs on Node 24; this is ${process.version}. Run it through pnpm, which brings Node 24: npx -y pnpm@12 dev`,
  )
  process.exit(1)
}
