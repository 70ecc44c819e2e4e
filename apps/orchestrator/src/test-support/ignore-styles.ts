import { registerHooks } from 'node:module'

/** Lets Payload's components be loaded by Node, which knows no style sheets. Imported before they are. */
registerHooks({
  load: (url, context, next) =>
    /\.s?css$/.test(url) ? { format: 'module', source: '', shortCircuit: true } : next(url, context),
})
