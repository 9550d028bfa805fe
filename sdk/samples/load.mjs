// The load of sdk/samples/load: node load.mjs DEMO.json PACKAGES SWAPS RATE WARM_SECONDS
// Requests begin at fixed times, whether or not earlier ones were answered, and their latency counts from the time at which
// they should have begun: a host that pauses pays for every request that had to wait.
import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';

const [demoFile, packages] = process.argv.slice(2);
const [swaps, rate, warmSeconds] = process.argv.slice(4).map(Number);
const demo = JSON.parse(readFileSync(demoFile, 'utf8'));
const agent = new http.Agent({ keepAlive: true });
const customersPerTenant = 20;
const quietSeconds = 2;
const patienceSeconds = 120;
const unitPrice = 7;

const now = () => performance.now();
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function send(method, path, key, body, type) {
  return new Promise((done, fail) => {
    const request = http.request(new URL(path, demo.url), { method, agent, headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': type, 'content-length': Buffer.byteLength(body) }) } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, text: Buffer.concat(parts).toString() }));
      response.on('error', fail);
    });
    request.on('error', fail);
    request.end(body);
  });
}

async function administer(method, path, body) {
  const { status, text } = await send(method, path, demo.administrator, body && JSON.stringify(body), 'application/json');
  if (status >= 300) {
    throw new Error(`${method} ${path}: ${status} ${text}`);
  }

  return text ? JSON.parse(text) : null;
}

async function ask(tenant, query, variables) {
  const { status, text } = await send('POST', '/graphql', tenant.key, JSON.stringify({ query, variables }), 'application/json');
  if (status !== 200 || text.includes('"errors":[{')) {
    throw new Error(`${tenant.id}: ${status} ${text}`);
  }

  return JSON.parse(text).data;
}

const documents = {
  page: '{ customers(first: 10, order: [{ name: ASC }]) { totalCount nodes { id name loyalty { points } orders(first: 3) { nodes { number total } } } } }',
  customer: 'query($id: ID!) { customer(id: $id) { name timeline(first: 5) { nodes { title } } loyalty { points pointsEntries(first: 3) { nodes { points order { number } } } } } }',
  orders: '{ orders(first: 10) { nodes { number total customer { name } lines { sku quantity amount } } } }',
  create: 'mutation($id: ID!, $quantity: Decimal!, $price: Decimal!) { createOrder(input: { customerId: $id, lines: [{ sku: "W-1", quantity: $quantity, unitPrice: $price }] }) { order { id } errors { code message } } }',
  confirm: 'mutation($id: ID!) { confirmOrder(input: { id: $id }) { order { id } errors { code message } } }',
};

// What the requests of a tenant are, one after another: six of ten read, two create an order, two confirm one.
const turns = ['page', 'create', 'customer', 'confirm', 'orders', 'page', 'create', 'customer', 'confirm', 'page'];

async function take(tenant, turn) {
  const customer = tenant.customers[turn % tenant.customers.length];
  const kind = turns[turn % turns.length];
  if (kind === 'confirm' && tenant.drafts.length > 0) {
    const draft = tenant.drafts.shift();
    await ask(tenant, documents.confirm, { id: draft.id });
    tenant.confirmed.set(draft.id, draft.points);
  } else if (kind === 'create' || kind === 'confirm') {
    const quantity = 1 + (turn % 9);
    const { createOrder } = await ask(tenant, documents.create, { id: customer, quantity, price: unitPrice });
    tenant.drafts.push({ id: createOrder.order.id, points: quantity * unitPrice });
  } else {
    await ask(tenant, documents[kind], kind === 'customer' ? { id: customer } : undefined);
  }
}

const requests = [];
const failures = [];
let stopped = false;

async function load(tenants) {
  const [began, running] = [now(), new Set()];
  for (let count = 0; !stopped; ) {
    for (; began + (count * 1000) / rate <= now() && !stopped; count++) {
      const [intended, tenant] = [began + (count * 1000) / rate, tenants[count % tenants.length]];
      const request = take(tenant, Math.floor(count / tenants.length))
        .catch((error) => failures.push(error.message))
        .finally(() => { requests.push({ intended, answered: now() }); running.delete(request); });
      running.add(request);
    }

    await sleep(1);
  }

  const seconds = (now() - began) / 1000;
  await Promise.all(running);
  return seconds;
}

const swapTimes = [];

async function change(path, body, expected) {
  const began = now();
  const { upgraded, failed } = await administer('POST', `/admin/modules/acme.loyalty/${path}`, body);
  swapTimes.push({ began, ended: now() });
  if (failed.length > 0 || upgraded.length !== expected) {
    throw new Error(`${path} ${JSON.stringify(body)} changed ${upgraded.length} tenants of ${expected}: ${JSON.stringify(failed)}`);
  }
}

async function swap(rings) {
  for (const [ring, members] of Object.entries(rings)) {
    await change('upgrade', { version: '2.0.0', ring }, members.length);
  }

  await sleep(quietSeconds * 1000);
  for (const [ring, members] of Object.entries(rings)) {
    await change('rollback', { ring }, members.length);
  }

  await sleep(quietSeconds * 1000);
}

async function prepare() {
  for (const name of readdirSync(packages).filter((file) => file.startsWith('acme.loyalty.')).sort()) {
    const { status, text } = await send('POST', '/admin/packages', demo.administrator, readFileSync(join(packages, name)), 'application/octet-stream');
    if (status >= 300) {
      throw new Error(`${name} was not installed: ${text}`);
    }
  }

  const tenants = demo.tenants.map(({ id, key }) => ({ id, key, customers: [], drafts: [], confirmed: new Map() }));
  for (const tenant of tenants) {
    await administer('POST', `/admin/tenants/${tenant.id}/modules/acme.loyalty`, { action: 'enable', version: '1.0.0' });
    for (let i = 0; i < customersPerTenant; i++) {
      const { createCustomer } = await ask(tenant, 'mutation($name: String!) { createCustomer(input: { name: $name, kind: ORGANIZATION }) { customer { id } errors { message } } }', { name: `Customer ${i}` });
      tenant.customers.push(createCustomer.customer.id);
    }
  }

  const early = tenants.slice(0, Math.max(1, Math.floor(tenants.length / 4)));
  for (const tenant of early) {
    await administer('PUT', `/admin/tenants/${tenant.id}/ring`, { ring: 'early' });
  }

  return [tenants, { early, stable: tenants.slice(early.length) }];
}

async function entriesOf(tenant) {
  const entries = [];
  for (const id of tenant.customers) {
    for (let after = null, more = true; more; ) {
      const { customer } = await ask(tenant, 'query($id: ID!, $after: String) { customer(id: $id) { loyalty { points pointsEntries(first: 50, after: $after) { nodes { points reason order { id } } pageInfo { hasNextPage endCursor } } } } }', { id, after });
      entries.push(...(customer.loyalty?.pointsEntries.nodes ?? []));
      ({ hasNextPage: more, endCursor: after } = customer.loyalty?.pointsEntries.pageInfo ?? { hasNextPage: false });
    }
  }

  return entries;
}

// Every order that the host said was confirmed gave its points, and no order gave any twice.
async function check(tenant) {
  let entries = [];
  for (const end = now() + patienceSeconds * 1000; now() < end; await sleep(500)) {
    entries = await entriesOf(tenant);
    if (entries.length >= tenant.confirmed.size) {
      break;
    }
  }

  const given = new Map(entries.map((entry) => [entry.order.id, entry.points]));
  const wrong = [...tenant.confirmed].filter(([order, points]) => given.get(order) !== points);
  if (wrong.length > 0 || given.size !== entries.length || given.size !== tenant.confirmed.size) {
    throw new Error(`${tenant.id}: ${tenant.confirmed.size} orders were confirmed; ${wrong.length} have no or other points; ${entries.length} entries for ${given.size} orders`);
  }
}

function percentiles(some) {
  const times = some.map(({ intended, answered }) => answered - intended).sort((a, b) => a - b);
  return [0.5, 0.99, 1].map((p) => (times.length === 0 ? '-' : times[Math.min(times.length - 1, Math.floor(times.length * p))].toFixed(0))).join('/');
}

const [tenants, rings] = await prepare();
const running = load(tenants);

// A host that has just begun compiles its own code; that is not what is measured here.
await sleep(warmSeconds * 1000);
const measured = now();
try {
  for (let i = 0; i < swaps; i++) {
    await swap(rings);
  }
} finally {
  stopped = true;
}

const seconds = await running;
for (const tenant of tenants) {
  await check(tenant);
}

const { versions } = await administer('GET', '/admin/versions');
const leaked = versions.filter(({ state }) => state === 'leaked');
const counted = requests.filter(({ intended }) => intended >= measured);
const isDuring = ({ intended, answered }) => swapTimes.some(({ began, ended }) => intended < ended && answered > began);
const longest = Math.max(...swapTimes.map(({ began, ended }) => ended - began));
console.log(
  `${swaps} times to 2.0 and back, ${tenants.length} tenants in 2 rings, ${(requests.length / seconds).toFixed(0)} requests/s: ${requests.length} requests, ${failures.length} failed; `
  + `${tenants.reduce((sum, { confirmed }) => sum + confirmed.size, 0)} orders confirmed, points of each once; `
  + `p50/p99/longest ${percentiles(counted.filter((r) => !isDuring(r)))} ms outside swaps, ${percentiles(counted.filter(isDuring))} ms during; `
  + `longest change of a ring ${(longest / 1000).toFixed(1)} s; ${leaked.length} versions leaked`);
for (const text of [...failures.slice(0, 5), ...leaked.map(({ id, version, root }) => `${id} ${version} is held by ${root}`)]) {
  console.error(text);
}

process.exit(failures.length + leaked.length > 0 ? 1 : 0);
