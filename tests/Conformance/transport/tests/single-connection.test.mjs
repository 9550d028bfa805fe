// Event streams on one connection, with the client that the protocol was written for.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'graphql-sse';

const url = `${process.env.CRM_HOST}/annotated`;
const token = 'x-graphql-event-stream-token';

/** A client, and what it sends. */
function client(authorization = 'me', options = {}) {
  const requests = [];
  const fetchFn = async (address, init) => {
    const response = await fetch(address, init);
    requests.push({ method: init.method, status: response.status, token: init.headers[token], address });
    return response;
  };
  return { requests, ...createClient({ url, singleConnection: true, retryAttempts: 0, headers: () => ({ authorization }), fetchFn, ...options }) };
}

const all = async (iterator) => {
  const results = [];
  for await (const result of iterator) results.push(result);
  return results;
};

test('queries, mutations and subscriptions share a connection', async () => {
  const { iterate, dispose, requests } = client('me', { lazy: false });
  const [query, users, countdown] = await Promise.all([
    all(iterate({ query: '{ __typename }' })),
    all(iterate({ query: 'subscription { users { id } }' })),
    all(iterate({ query: 'subscription { countdown(from: 3) }' })),
  ]);

  assert.deepEqual(query, [{ data: { __typename: 'Query' } }]);
  assert.deepEqual(users.map((u) => u.data.users.id), ['u1', 'u2']);
  assert.deepEqual(countdown.map((c) => c.data.countdown), [3, 2, 1]);
  assert.deepEqual(requests.map((r) => [r.method ?? 'GET', r.status]).sort(), [['GET', 200], ['POST', 202], ['POST', 202], ['POST', 202], ['PUT', 201]]);
  assert.equal(new Set(requests.slice(1).map((r) => r.token)).size, 1);
  dispose();
});

test('a subscription that the client leaves is deleted', async () => {
  const { iterate, dispose, requests } = client('me', { lazy: false });
  for await (const { data } of iterate({ query: 'subscription { ticks(intervalMs: 1) }' })) {
    if (data.ticks === 3) break;
  }
  const deleted = () => requests.some((r) => r.method === 'DELETE' && r.status === 200 && /operationId=/.test(r.address));
  let after;
  for (let asked = 0; asked === 0 || (!deleted() && asked < 1000); asked++) {
    [after] = await all(iterate({ query: '{ __typename }' }));
  }

  assert.deepEqual(after, { data: { __typename: 'Query' } });
  assert.ok(deleted());
  dispose();
});

test('errors of fields arrive as results, those of documents as status 400', async () => {
  const { iterate, dispose } = client('me', { lazy: false });
  const flaky = await all(iterate({ query: 'subscription { flaky(count: 2) }' }));

  assert.deepEqual(flaky[0], { data: { flaky: 0 } });
  assert.equal(flaky[1].errors.length, 1);
  await assert.rejects(all(iterate({ query: '{ nope }' })), (error) => error.response.status === 400);
  dispose();
});

test('variables that do not fit arrive as a result without data', async () => {
  const { iterate, dispose } = client('me', { lazy: false });
  const [result] = await all(iterate({ query: 'subscription($n: Int!) { countdown(from: $n) }', variables: { n: 'x' } }));

  assert.equal(result.data, undefined);
  assert.match(result.errors[0].message, /\$n/);
  dispose();
});

test('a token serves nobody else', async () => {
  const reserved = await fetch(url, { method: 'PUT', headers: { authorization: 'me' } });
  const mine = await reserved.text();
  const ask = (authorization) => fetch(url, {
    method: 'POST',
    headers: { authorization, [token]: mine, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }', extensions: { operationId: authorization } }),
  });

  assert.equal(reserved.status, 201);
  assert.equal((await ask('somebody else')).status, 404);
  assert.equal((await ask('me')).status, 202);
});
