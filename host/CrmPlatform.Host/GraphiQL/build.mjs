// Bundles GraphiQL and the workers of its editor into the folder that is named: node build.mjs FOLDER
import { build } from 'esbuild';

const [outdir] = process.argv.slice(2);
if (!outdir) throw new Error('usage: node build.mjs FOLDER');
const shared = { outdir, bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'linked', logLevel: 'warning', define: { 'process.env.NODE_ENV': '"production"' } };

await build({
  ...shared,
  entryPoints: { graphiql: 'main.jsx' },
  jsx: 'automatic',
  assetNames: '[name].[hash]',
  loader: { '.ttf': 'file', '.woff': 'file', '.woff2': 'file' },
});
await build({
  ...shared,
  entryPoints: {
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
});
