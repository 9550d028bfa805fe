import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { answer, ask, authorization, customerPage, givenCustomer, nameOf, renameCustomer, socketUrl } from '../demo.mjs';

/** A client that is closed with its test. */
function connect(t, connectionParams = { authorization }) {
  const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, lazy: true });
  t.after(() => client.dispose());
  return client;
}

async function answersOf(client, query, variables) {
  const answers = [];
  for await (const one of client.iterate({ query, variables })) {
    answers.push(one);
  }
  return answers;
}

test('query_keyInConnectionInit_answersOnceLikeFetch', async t => {
  const client = connect(t);

  const answers = await answersOf(client, customerPage, { first: 3 });

  assert.deepEqual(answers, [{ data: await ask(customerPage, { first: 3 }) }]);
});

test('query_manyAtOnce_shareOneSocket', async t => {
  const client = connect(t);
  let sockets = 0;
  client.on('connected', () => { sockets++; });
  const sizes = [1, 2, 3, 4, 5, 6];

  const answers = await Promise.all(sizes.map(first => answersOf(client, customerPage, { first })));

  assert.equal(sockets, 1);
  assert.deepEqual(answers.map(([one]) => one.data.customers.edges.length), sizes);
});

test('mutation_renamedCustomer_isKept', async t => {
  const { id, version } = await givenCustomer('Before the socket');

  const [{ data }] = await answersOf(connect(t), renameCustomer, { input: { id, version, name: 'After the socket' } });

  assert.deepEqual(data.updateCustomer.errors, []);
  assert.equal(await nameOf(id), 'After the socket');
});

for (const query of ['{ customers(first: 1) { nodes { shoeSize } } }', '{ customers(']) {
  test(`query_refused_carriesTheServersErrors: ${query}`, async t => {
    const client = connect(t);

    const failure = await answersOf(client, query).catch(errors => errors);

    assert.deepEqual(failure, (await answer(query)).errors);
    assert.equal((await answersOf(client, '{ __typename }'))[0].data.__typename, 'Query');
  });
}

test('connect_wrongKey_isClosedAsForbidden', async t => {
  const client = connect(t, { authorization: 'Bearer nonsense' });

  const failure = await answersOf(client, '{ __typename }').catch(close => close);

  assert.equal(failure.code, 4403, failure.reason);
});
