// The demo tenant of a running host, and the plain way to ask it that every client is compared with.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

const { CRM_URL, CRM_KEY } = process.env;
assert.ok(CRM_URL && CRM_KEY, "CRM_URL and CRM_KEY are not set. Start the tests with 'tests/Conformance/clients/run'.");

export const url = CRM_URL;
export const socketUrl = `ws${CRM_URL.slice('http'.length)}`;
export const authorization = `Bearer ${CRM_KEY}`;
export const headers = { authorization };
/** Another tenant of the same host. */
export const otherAuthorization = `Bearer ${process.env.CRM_OTHER_KEY}`;

/** Customers by number: those that tests create come last, so that test files can run side by side. */
export const customerPage = `query CustomerPage($first: Int!, $after: String) {
  customers(first: $first, after: $after, order: [{ number: ASC }]) {
    edges { cursor node { id name number lifecycle } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const renameCustomer = `mutation RenameCustomer($input: UpdateCustomerInput!) {
  updateCustomer(input: $input) {
    customer { id name version }
    errors { code message }
  }
}`;

/** Sends a query without any client library and returns its whole answer. */
export async function answer(query, variables, as = authorization) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: as, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return await response.json();
}

/** Sends a query without any client library and returns its data; errors fail the test. */
export async function ask(query, variables, as = authorization) {
  const { data, errors } = await answer(query, variables, as);
  assert.equal(errors, undefined);
  return data;
}

/** A number that no customer has, behind those of the sample. */
export const freeNumber = () => `Z-${randomUUID()}`;

/** Creates a customer for one test. */
export async function givenCustomer(name) {
  const { createCustomer } = await ask(
    'mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id name number version } errors { code } } }',
    { input: { name, number: freeNumber() } });
  assert.deepEqual(createCustomer.errors, []);
  return createCustomer.customer;
}

/** Reads the name of a customer without any client library. */
export async function nameOf(id) {
  return (await ask('query($id: ID!) { customer(id: $id) { name } }', { id })).customer.name;
}
