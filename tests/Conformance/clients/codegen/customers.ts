// An application's file: documents typed by the generated client. What must not compile is marked so, and tsc fails when it does.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { graphql } from './generated/gql';
import type { CustomerLifecycle } from './generated/graphql';

export const customersByLifecycle = graphql(`
  query CustomersByLifecycle($first: Int!, $where: CustomerFilterInput, $order: [CustomerSortInput!]) {
    customers(first: $first, where: $where, order: $order) {
      totalCount
      nodes { id name number lifecycle parent { id } orders(first: 2) { nodes { number total } } }
    }
  }
`);

export const createCustomer = graphql(`
  mutation CreateTypedCustomer($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      customer { id name lifecycle }
      errors { code message }
    }
  }
`);

export async function send<TResult, TVariables>(
  url: string, headers: Record<string, string>, document: TypedDocumentNode<TResult, TVariables>, variables: TVariables): Promise<TResult> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = await response.json() as { data: TResult; errors?: unknown[] };
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer.data;
}

export async function activeCustomers(url: string, headers: Record<string, string>): Promise<{ name: string; lifecycle: CustomerLifecycle }[]> {
  const lifecycle: CustomerLifecycle = 'ACTIVE';
  const { customers } = await send(url, headers, customersByLifecycle, { first: 50, where: { lifecycle: { eq: lifecycle } }, order: [{ number: 'ASC' }] });
  return (customers.nodes ?? []).map(node => ({ name: node.name, lifecycle: node.lifecycle }));
}

export async function addCustomer(url: string, headers: Record<string, string>, customer: { name: string; number: string }): Promise<{ id: string | undefined; codes: string[] }> {
  const { createCustomer: payload } = await send(url, headers, createCustomer, { input: { ...customer, kind: 'ORGANIZATION' } });
  return { id: payload.customer?.id, codes: payload.errors.map(error => error.code) };
}

export async function mistakes(url: string, headers: Record<string, string>): Promise<void> {
  // @ts-expect-error: no such member of the enum
  const unknown: CustomerLifecycle = 'SLEEPING';
  // @ts-expect-error: 'first' is required
  await send(url, headers, customersByLifecycle, {});
  // @ts-expect-error: the filter has no such field
  const { customers } = await send(url, headers, customersByLifecycle, { first: 1, where: { shoeSize: { eq: 1 } } });
  // @ts-expect-error: the field was not selected
  void customers.nodes?.[0]?.email;
  // @ts-expect-error: a payload's record is null when there are errors
  void (await send(url, headers, createCustomer, { input: { name: 'x' } })).createCustomer.customer.id;
  void unknown;
}
