import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';
import { answer, ask, customerPage, givenCustomer, headers, nameOf, renameCustomer, url } from '../demo.mjs';

/** A client that is closed with its test. */
function connect(t, options = {}) {
  const client = createClient({ url, headers, retryAttempts: 0, ...options });
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

test('query_customers_answersOnceLikeFetch', async t => {
  const answers = await answersOf(connect(t), customerPage, { first: 3 });

  assert.deepEqual(answers, [{ data: await ask(customerPage, { first: 3 }) }]);
});

test('query_manyAtOnce_eachGetsItsAnswer', async t => {
  const client = connect(t);
  const sizes = [1, 2, 3, 4, 5, 6];

  const answers = await Promise.all(sizes.map(first => answersOf(client, customerPage, { first })));

  assert.deepEqual(answers.map(([one]) => one.data.customers.edges.length), sizes);
});

test('mutation_renamedCustomer_isKept', async t => {
  const { id, version } = await givenCustomer('Before the stream');

  const [{ data }] = await answersOf(connect(t), renameCustomer, { input: { id, version, name: 'After the stream' } });

  assert.deepEqual(data.updateCustomer.errors, []);
  assert.equal(await nameOf(id), 'After the stream');
});

test('query_unknownField_carriesTheServersErrors', async t => {
  const query = '{ customers(first: 1) { nodes { shoeSize } } }';

  const outcome = await answersOf(connect(t), query).catch(error => error);

  const errors = Array.isArray(outcome) ? outcome[0].errors : (await outcome.response.json()).errors;
  assert.deepEqual(errors, (await answer(query)).errors);
});

test('query_wrongKey_rejectsWithStatus401', async t => {
  const failure = await answersOf(connect(t, { headers: { authorization: 'Bearer nonsense' } }), '{ __typename }').catch(error => error);

  assert.equal(failure.response?.status, 401, String(failure));
});
