import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { answer, ask, customerPage, givenCustomer, headers, nameOf, renameCustomer, url } from '../demo.mjs';

const connect = (options = {}) => new ApolloClient({
  link: new HttpLink({ uri: url, headers, ...options }),
  cache: new InMemoryCache({ typePolicies: { Query: { fields: { customers: relayStylePagination(['order']) } } } }),
});

// The cache adds __typename to every object; fetch was not asked for it.
const plain = value => JSON.parse(JSON.stringify(value, (name, inner) => (name === '__typename' ? undefined : inner)));

let client;
beforeEach(() => { client = connect(); });

test('query_customers_answersLikeFetch', async () => {
  const variables = { first: 3 };

  const { data, error } = await client.query({ query: gql(customerPage), variables });

  assert.equal(error, undefined);
  assert.equal(data.customers.edges.length, 3);
  assert.deepEqual(plain(data), await ask(customerPage, variables));
});

test('fetchMore_nextCursor_addsTheNextPage', async () => {
  const page = { query: gql(customerPage), variables: { first: 3 } };
  const first = await client.query(page);
  const pages = client.watchQuery(page);
  const subscription = pages.subscribe(() => {});

  await pages.fetchMore({ variables: { after: first.data.customers.pageInfo.endCursor } });

  const merged = plain(client.readQuery(page).customers.edges);
  subscription.unsubscribe();
  assert.deepEqual(merged, (await ask(customerPage, { first: 6 })).customers.edges);
});

test('mutate_renamedCustomer_changesCacheAndServer', async () => {
  const { id, version } = await givenCustomer('Before Apollo');
  const read = gql('query($id: ID!) { customer(id: $id) { id name number } }');
  await client.query({ query: read, variables: { id } });

  const { data } = await client.mutate({ mutation: gql(renameCustomer), variables: { input: { id, version, name: 'After Apollo' } } });

  assert.deepEqual(data.updateCustomer.errors, []);
  const cached = await client.query({ query: read, variables: { id }, fetchPolicy: 'cache-only' });
  assert.equal(cached.data.customer.name, 'After Apollo');
  assert.equal(await nameOf(id), 'After Apollo');
});

test('cache_sameCustomerInTwoQueries_isOneEntry', async () => {
  const { data } = await client.query({ query: gql(customerPage), variables: { first: 1 } });
  const { id, name } = data.customers.edges[0].node;

  await client.query({ query: gql('query($id: ID!) { node(id: $id) { ... on Customer { id name kind } } }'), variables: { id } });

  const entries = Object.entries(client.cache.extract()).filter(([key]) => key.startsWith('Customer:'));
  assert.deepEqual(entries.map(([key, entry]) => [key, entry.name]), [[`Customer:${id}`, name]]);
  assert.ok(entries[0][1].kind && entries[0][1].number, 'the fields of both queries are in the one entry');
});

test('mutate_brokenRule_returnsErrorsInThePayload', async () => {
  const { id } = await givenCustomer('Keeps its name');

  const { data, error } = await client.mutate({ mutation: gql(renameCustomer), variables: { input: { id, name: '' } } });

  assert.equal(error, undefined);
  assert.equal(data.updateCustomer.customer, null);
  assert.deepEqual(data.updateCustomer.errors.map(e => e.code), ['CUSTOMERS_NAME_MISSING']);
  assert.equal(await nameOf(id), 'Keeps its name');
});

test('query_unknownField_rejectsWithTheServersErrors', async () => {
  const query = '{ customers(first: 1) { nodes { shoeSize } } }';

  const failure = await client.query({ query: gql(query) }).catch(error => error);

  assert.ok(CombinedGraphQLErrors.is(failure), String(failure));
  // Apollo adds __typename and prints the document anew, so that the places differ.
  const said = errors => errors.map(({ message, extensions }) => ({ message, extensions }));
  assert.deepEqual(said(failure.errors), said((await answer(query)).errors));
});

test('query_oneFieldFails_keepsTheOtherOne', async () => {
  const query = '{ customer(id: "wrong") { name } customers(first: 1, order: [{ number: ASC }]) { nodes { name } } }';

  const { data, error } = await client.query({ query: gql(query), errorPolicy: 'all' });

  assert.ok(CombinedGraphQLErrors.is(error), String(error));
  assert.deepEqual(error.errors.map(e => [e.path, e.extensions.code]), [[['customer'], 'BAD_USER_INPUT']]);
  assert.deepEqual(plain(data), (await answer(query)).data);
});

test('query_wrongKey_rejectsAsUnauthenticated', async () => {
  const stranger = connect({ headers: { authorization: 'Bearer nonsense' } });

  const failure = await stranger.query({ query: gql(customerPage), variables: { first: 1 } }).catch(error => error);

  assert.ok(CombinedGraphQLErrors.is(failure), String(failure));
  assert.equal(failure.errors[0].extensions.code, 'UNAUTHENTICATED');
});
