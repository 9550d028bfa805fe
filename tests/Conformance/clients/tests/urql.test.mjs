import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { answer, ask, customerPage, givenCustomer, headers, nameOf, renameCustomer, url } from '../demo.mjs';

/** A client that notes the method of every request it sends. */
function connect(options = {}) {
  const methods = [];
  const noting = (target, init) => {
    methods.push(init.method);
    return fetch(target, init);
  };
  const client = new Client({ url, fetch: noting, fetchOptions: { headers }, exchanges: [cacheExchange, fetchExchange], preferGetMethod: false, ...options });
  return { client, methods };
}

const plain = value => JSON.parse(JSON.stringify(value, (name, inner) => (name === '__typename' ? undefined : inner)));

for (const [preferGetMethod, method] of [[false, 'POST'], [true, 'GET'], ['force', 'GET']]) {
  test(`query_preferGetMethod_${preferGetMethod}_answersLikeFetch`, async () => {
    const { client, methods } = connect({ preferGetMethod });

    const { data, error } = await client.query(customerPage, { first: 3 });

    assert.equal(error, undefined);
    assert.deepEqual(methods, [method]);
    assert.deepEqual(plain(data), await ask(customerPage, { first: 3 }));
  });
}

test('query_afterCursor_answersTheNextPage', async () => {
  const { client } = connect({ preferGetMethod: true });
  const first = await client.query(customerPage, { first: 3 });

  const second = await client.query(customerPage, { first: 3, after: first.data.customers.pageInfo.endCursor });

  const both = [...first.data.customers.edges, ...second.data.customers.edges];
  assert.deepEqual(plain(both), (await ask(customerPage, { first: 6 })).customers.edges);
});

test('mutation_renamedCustomer_isPostedAndReadAgain', async () => {
  const { client, methods } = connect({ preferGetMethod: 'force' });
  const { id, version } = await givenCustomer('Before urql');
  const read = 'query($id: ID!) { customer(id: $id) { id name } }';
  await client.query(read, { id });

  const { data, error } = await client.mutation(renameCustomer, { input: { id, version, name: 'After urql' } });

  assert.equal(error, undefined);
  assert.deepEqual(data.updateCustomer.errors, []);
  assert.equal((await client.query(read, { id })).data.customer.name, 'After urql');
  assert.equal(await nameOf(id), 'After urql');
  assert.deepEqual(methods, ['GET', 'POST', 'GET']);
});

test('mutation_staleVersion_returnsErrorsInThePayload', async () => {
  const { client } = connect();
  const { id, version } = await givenCustomer('Changed by somebody else');

  const { data, error } = await client.mutation(renameCustomer, { input: { id, version: version + 1, name: 'Lost' } });

  assert.equal(error, undefined);
  assert.equal(data.updateCustomer.customer, null);
  assert.equal(data.updateCustomer.errors.length, 1);
  assert.equal(await nameOf(id), 'Changed by somebody else');
});

for (const preferGetMethod of [false, 'force']) {
  test(`query_unknownField_preferGetMethod_${preferGetMethod}_carriesTheServersErrors`, async () => {
    const { client } = connect({ preferGetMethod });
    const query = '{ customers(first: 1) { nodes { shoeSize } } }';

    const { data, error } = await client.query(query, {});

    assert.equal(data, undefined);
    assert.equal(error.networkError, undefined);
    assert.deepEqual(error.graphQLErrors.map(e => e.message), (await answer(query)).errors.map(e => e.message));
  });
}
