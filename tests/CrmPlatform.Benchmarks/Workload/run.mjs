// Runs crm-bench with our host among its peers.   node run.mjs CRM-BENCH URL KEY PID TENANT-DATABASE [options of bench.mjs]
// The answers are verified like every peer's; what our host has written is looked for, and taken away, in the tenant's own database.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { madeKey, product } from './product.mjs';

const [bench, url, key, pid, tenant, ...options] = process.argv.slice(2);
if (!tenant) {
  console.error('usage: node run.mjs CRM-BENCH URL KEY PID TENANT-DATABASE [options of bench.mjs]');
  process.exit(2);
}

const file = name => pathToFileURL(join(resolve(bench), name)).href;
const { DIALECTS } = await import(file('lib/ops.mjs'));
DIALECTS.product = product;

const { Client } = createRequire(join(resolve(bench), 'peers/mercurius/package.json'))('pg');
const ours = new Client({ host: '127.0.0.1', port: process.env.CRMBENCH_PGPORT ?? '5499', user: 'bench', database: tenant });
await ours.connect();
ours.unref();
const query = Client.prototype.query;
const written = "created_by <> 'system' or created_by is null";
Client.prototype.query = async function (text, values) {
  if (this === ours || typeof text !== 'string') return query.call(this, text, values);
  if (text.includes('from order_lines where order_id=$1') && madeKey(values[0])) {
    return query.call(ours, 'select count(*) n, sum(amount) s from crm_sales.order_lines where order_id = $1', [madeKey(values[0])]);
  }

  if (text.startsWith('delete from order_lines')) {
    await query.call(ours, `delete from crm_sales.orders where ${written}`);
    await query.call(ours, `delete from crm_customers.timeline_entries`);
    await query.call(ours, `delete from crm_customers.contact_points where ${written}`);
    await query.call(ours, `delete from crm_customers.customers where ${written}`);
  }

  if (text.startsWith('vacuum')) await query.call(ours, 'vacuum analyze');
  return query.call(this, text, values);
};

process.argv.splice(2, process.argv.length, ...options, '--server', url, '--name', 'product', '--pid', pid, '--dialect', 'product', '--auth', `Bearer ${key}`);
await import(file('bench.mjs'));
