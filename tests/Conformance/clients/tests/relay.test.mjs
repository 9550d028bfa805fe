import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import relay from 'relay-runtime';
import { answer, ask, customerPage, givenCustomer, nameOf } from '../demo.mjs';

const { Environment, Network, RecordSource, Store, commitMutation, createOperationDescriptor, fetchQuery, getSingularSelector } = relay;
const folder = fileURLToPath(new URL('..', import.meta.url));
const compiled = name => createRequire(import.meta.url)(`../relay/generated/${name}.graphql.js`);

before(async () => {
  const schema = buildClientSchema(await ask(getIntrospectionQuery()));
  await mkdir(`${folder}relay/generated`, { recursive: true });
  await writeFile(`${folder}relay/schema.graphql`, printSchema(schema));
  await promisify(execFile)(`${folder}node_modules/.bin/relay-compiler`, ['--noWatchman'], { cwd: `${folder}relay` })
    .catch(failure => assert.fail(`relay-compiler: ${failure.stdout}${failure.stderr}`));
});

let environment;
beforeEach(() => {
  environment = new Environment({
    network: Network.create((operation, variables) => answer(operation.text, variables)),
    store: new Store(new RecordSource()),
  });
});

/** Fetches a query and keeps it; the snapshot is what a component with the fragment sees in the store. */
async function load(name, variables, fragment, at = data => data) {
  const operation = createOperationDescriptor(compiled(name), variables);
  environment.retain(operation);
  const data = await fetchQuery(environment, operation.request.node, variables).toPromise();
  const selector = getSingularSelector(compiled(fragment), at(data));
  return { operation, selector, read: () => environment.lookup(selector).data };
}

test('refetchableFragments_compiled_knowHowToRefetch', () => {
  const card = compiled('customersCard_customer').metadata.refetch;
  const page = compiled('customersPage_query').metadata.refetch;

  assert.equal(card.identifierInfo.identifierField, 'id');
  assert.match(compiled('customersCardAgainQuery').params.text, /node\(id: \$id\)/);
  assert.deepEqual(page.connection.forward, { count: 'count', cursor: 'cursor' });
});

test('fetchQuery_nextPageByCursor_growsTheConnection', async () => {
  const { read } = await load('customersPageQuery', { count: 3 }, 'customersPage_query');
  const plain = () => read().customers.edges.map(({ cursor, node: { __typename, ...node } }) => ({ cursor, node }));
  const expected = (await ask(customerPage, { first: 6 })).customers.edges;
  assert.deepEqual(plain(), expected.slice(0, 3));
  const { endCursor, hasNextPage } = read().customers.pageInfo;
  assert.equal(hasNextPage, true);

  await fetchQuery(environment, compiled('customersNextPageQuery'), { count: 3, cursor: endCursor }).toPromise();

  assert.deepEqual(plain(), expected);
});

test('fetchQuery_lastPage_hasNoNextPage', async () => {
  const { customers } = await ask('{ customers { totalCount } }');
  const { read } = await load('customersPageQuery', { count: 3 }, 'customersPage_query');
  for (let pages = 0; read().customers.pageInfo.hasNextPage; pages++) {
    assert.ok(pages < 100, 'the pages do not end');
    await fetchQuery(environment, compiled('customersNextPageQuery'), { count: 7, cursor: read().customers.pageInfo.endCursor }).toPromise();
  }

  const ids = read().customers.edges.map(edge => edge.node.id);

  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= customers.totalCount, `${ids.length} of ${customers.totalCount}`);
});

test('refetch_changedCustomer_updatesItByNodeId', async () => {
  const { id, version } = await givenCustomer('Before refetch');
  const { read } = await load('customersCardQuery', { id }, 'customersCard_customer', data => data.node.card);
  assert.equal(read().name, 'Before refetch');
  await ask('mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { id } } }', { input: { id, version, name: 'After refetch' } });

  await fetchQuery(environment, compiled('customersCardAgainQuery'), { id }, { fetchPolicy: 'network-only' }).toPromise();

  assert.equal(read().name, 'After refetch');
});

test('node_customerWithCommunications_answersLikeFetch', async () => {
  const { customers } = await ask('{ customers(first: 1, order: [{ number: ASC }]) { nodes { id name lifecycle communications(first: 2) { nodes { subject } } } } }');
  const [customer] = customers.nodes;
  assert.ok(customer.communications.nodes.length > 0, 'the sample has talks with its first customer');

  const { read } = await load('customersCardQuery', { id: customer.id }, 'customersCard_customer', data => data.node.card);

  assert.deepEqual(read(), customer);
});

test('commitMutation_renamedCustomer_changesStoreAndServer', async () => {
  const { id, version } = await givenCustomer('Before Relay');
  const { read } = await load('customersCardQuery', { id }, 'customersCard_customer', data => data.node.card);

  const { updateCustomer } = await commit({ id, version, name: 'After Relay' });

  assert.deepEqual(updateCustomer.errors, []);
  assert.equal(read().name, 'After Relay');
  assert.equal(await nameOf(id), 'After Relay');
});

test('commitMutation_brokenRule_leavesTheStoreAlone', async () => {
  const { id } = await givenCustomer('Keeps its name');
  const { read } = await load('customersCardQuery', { id }, 'customersCard_customer', data => data.node.card);

  const { updateCustomer } = await commit({ id, name: '' });

  assert.equal(updateCustomer.customer, null);
  assert.deepEqual(updateCustomer.errors.map(error => error.code), ['CUSTOMERS_NAME_MISSING']);
  assert.equal(read().name, 'Keeps its name');
});

function commit(input) {
  return new Promise((resolve, reject) => commitMutation(environment, {
    mutation: compiled('customersRenameMutation'),
    variables: { input },
    onCompleted: resolve,
    onError: reject,
  }));
}
