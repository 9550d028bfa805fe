#!/usr/bin/env node
// Puts Hive Gateway's runtime in front of two host processes and compares its answers with those of one process over the same tenant.
//   CRM_KEY=KEY CRM_ONE=URL CRM_CUSTOMERS=URL CRM_SALES=URL node gateway.mjs
// CRM_ONE is the address of the host with all modules, the others are those of the processes with one module each.
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { changes, ids, queries, refusals } from './cases.mjs';
import { post, sdlOf } from './subgraphs.mjs';

const { CRM_KEY: key, CRM_ONE: one, CRM_CUSTOMERS: customers, CRM_SALES: sales } = process.env;
// Only the process with all modules of the federation knows whose every id is.
const addresses = { platform: `${sales}/graphql/subgraphs/platform`, 'crm.customers': `${customers}/graphql/subgraphs/crm.customers`, 'crm.sales': `${sales}/graphql/subgraphs/crm.sales` };
const services = await Promise.all(Object.entries(addresses).map(async ([name, url]) => ({ name, url, typeDefs: parse(await sdlOf(url, key)) })));
const { supergraphSdl, errors } = composeServices(services);
if (errors?.length) throw new Error(errors.map((e) => e.message).join('\n'));

const asked = {};
const gateway = createGatewayRuntime({
  supergraph: supergraphSdl,
  logging: !!process.env.DEBUG,
  landingPage: false,
  graphiql: false,
  maskedErrors: false,
  propagateHeaders: { fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') }) },
  fetchAPI: {
    fetch: (url, init) => {
      asked[url] = (asked[url] ?? 0) + 1;
      return fetch(url, init);
    },
  },
});
const askGateway = async (query, variables) => (await gateway.fetch('http://gateway/graphql', {
  method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` }, body: JSON.stringify({ query, variables }),
})).json();
const askOne = (query, variables) => post(`${one}/graphql`, key, query, variables);

let failed = 0, total = 0;
function check(name, same, detail) {
  total++;
  if (!same) failed++;
  console.log(`  ${same ? 'ok  ' : 'FAIL'} ${name}${same ? '' : `\n       ${detail}`}`);
}
const compare = (name, expected, actual) => check(name, JSON.stringify(expected) === JSON.stringify(actual), `one process: ${JSON.stringify(expected)?.slice(0, 600)}\n       gateway:     ${JSON.stringify(actual)?.slice(0, 600)}`);

const known = await knownIds();
for (const [name, query, variables] of queries) {
  const expected = await askOne(query, variables?.(known));
  if (expected.errors) throw new Error(`${name}: ${JSON.stringify(expected)}`);
  compare(name, expected, await askGateway(query, variables?.(known)));
}

for (const [name, query, variables] of refusals) {
  compare(name, refusal(await askOne(query, variables?.(known))), refusal(await askGateway(query, variables?.(known))));
}

const [[ruleName, rule], [, create], [, order, orderOf]] = changes;
compare(ruleName, await askOne(rule), await askGateway(rule));
const created = await askGateway(create);
known.created = created.data?.createCustomer?.customer?.id;
compare('a customer that the gateway creates', { data: { createCustomer: { customer: { id: known.created, name: 'Gateway & Sons', orders: { totalCount: 0 } }, errors: [] } } }, created);
const ordered = await askGateway(order, orderOf(known));
compare('an order of it', { data: { createOrder: { order: { total: 6, customer: { name: 'Gateway & Sons', city: 'Ulm', orders: { totalCount: 1, nodes: [{ total: 6 }] } } }, errors: [] } } }, ordered);
const both = 'query ($id: ID!) { customer(id: $id) { name orders { totalCount nodes { number total } } } }';
compare('the same read by the one process', await askOne(both, { id: known.created }), await askGateway(both, { id: known.created }));

for (const url of Object.values(addresses)) check(`${url.split('/').at(-1)} was asked ${asked[url] ?? 0} times`, asked[url] > 0, 'never');
check('nothing else was asked', Object.keys(asked).every((url) => Object.values(addresses).includes(url)), Object.keys(asked).join());
await gateway[Symbol.asyncDispose]?.();
console.log(`${total - failed}/${total} ok`);
process.exit(failed ? 1 : 0);

async function knownIds() {
  const { data } = await askOne(ids);
  const customer = data.customers.nodes.find((c) => c.orders.nodes[0]?.lines.some((l) => l.product));
  const [first] = customer.orders.nodes;
  const { data: page } = await askOne('{ customers(first: 2, order: [{ name: ASC }]) { pageInfo { endCursor } } }');
  const missing = Buffer.from(`Customer:${'0'.repeat(31)}1`).toString('base64url');
  return { customer: customer.id, order: first.id, line: first.lines[0].id, product: first.lines.find((l) => l.product).product.id, opportunity: data.opportunities.nodes[0].id, cursor: page.customers.pageInfo.endCursor, missing };
}

// A gateway asks for the entities of a list at once: the place in the list is lost in the path of an error.
function refusal({ data, errors }) {
  return { data: data ?? null, errors: errors?.map((e) => ({ message: e.message, path: e.path?.filter((p) => typeof p === 'string') })) };
}
