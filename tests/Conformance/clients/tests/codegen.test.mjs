import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ask, freeNumber, headers, nameOf, url } from '../demo.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command-line tool of the project; what it says is in the failure. */
async function tool(name, ...parameters) {
  await promisify(execFile)(`node_modules/.bin/${name}`, parameters, { cwd: folder })
    .catch(failure => assert.fail(`${name}: ${failure.stdout}${failure.stderr}`));
}

test('generate_liveSchema_makesATypedClientThatWorks', async t => {
  await t.test('introspection gives a client', () => tool('graphql-codegen', '--config', 'codegen/codegen.mjs'));
  await t.test('the documents and their users compile', () => tool('tsc', '--project', 'codegen'));
  const client = createRequire(import.meta.url)('../codegen/generated/compiled/customers.js');

  await t.test('a typed query answers like fetch', async () => {
    const { customers } = await ask('{ customers(first: 50, where: { lifecycle: { eq: ACTIVE } }, order: [{ number: ASC }]) { nodes { name lifecycle } } }');

    const answered = await client.activeCustomers(url, headers);

    assert.ok(answered.length > 0, 'the demo tenant has active customers');
    assert.deepEqual(answered, customers.nodes);
  });

  await t.test('a typed mutation is kept', async () => {
    const { id, codes } = await client.addCustomer(url, headers, { name: 'Typed', number: freeNumber() });

    assert.deepEqual(codes, []);
    assert.equal(await nameOf(id), 'Typed');
  });

  await t.test('a broken rule comes as an error code', async () => {
    assert.deepEqual(await client.addCustomer(url, headers, { name: '', number: freeNumber() }), { id: undefined, codes: ['CUSTOMERS_NAME_MISSING'] });
  });
});
