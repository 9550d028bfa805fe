// The code generator's configuration: it reads the schema from the running host, as an application's build would.
import { fileURLToPath } from 'node:url';
import { headers, url } from '../demo.mjs';

const here = name => fileURLToPath(new URL(name, import.meta.url));

export default {
  schema: [{ [url]: { headers } }],
  documents: [here('customers.ts')],
  generates: { [here('generated/')]: { preset: 'client', config: { useTypeImports: true, strictScalars: false, enumsAsTypes: true } } },
};
