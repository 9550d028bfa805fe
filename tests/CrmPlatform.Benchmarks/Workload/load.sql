-- Fills a tenant's tables (PostgreSQL, modules Customers, Sales and Service) with the workload's rows, read from its own tables by
-- the foreign server "workload". Numbers become UUIDs that sort alike. Words that our enums do not have are renamed one to one.
-- psql -v rows=DATABASE-OF-THE-WORKLOAD -v port=PORT -v user=NAME -f load.sql TENANT-DATABASE
\set ON_ERROR_STOP on
\timing off
create extension if not exists postgres_fdw;
drop server if exists workload cascade;
create server workload foreign data wrapper postgres_fdw options (host '127.0.0.1', port :'port', dbname :'rows', fetch_size '10000');
create user mapping for current_user server workload options (user :'user');
create schema workload;
import foreign schema public limit to (customers, communications, orders, order_lines, opportunities, tickets) from server workload into workload;
create function workload.key(place int, n bigint) returns uuid language sql immutable as
$$ select (lpad(to_hex(place), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

insert into crm_customers.customers
  (id, kind, name, number, lifecycle, email, phone, segment, city, country, version, created_at, created_by, updated_at)
select workload.key(1, id), 'Organization', name, 'C-' || id, case status when 'ACTIVE' then 'Active' else 'Churned' end,
  email, phone, segment, city, country, version, created_at, 'system', updated_at
from workload.customers;

insert into crm_customers.communications
  (id, customer_id, channel, direction, subject, content, occurred_at, version, created_at, created_by, updated_at)
select workload.key(3, id), workload.key(1, customer_id), initcap(channel), case direction when 'IN' then 'Inbound' else 'Outbound' end,
  subject, body, occurred_at, 1, occurred_at, 'system', occurred_at
from workload.communications;

insert into crm_sales.sales_channels (id, name, cost, currency, version, created_at, created_by, updated_at)
select workload.key(8, row_number() over (order by name)), name, 0, 'EUR', 1, now(), 'system', now()
from unnest(array['WEB', 'PHONE', 'STORE', 'PARTNER']) name
on conflict do nothing;

insert into crm_sales.orders
  (id, number, customer_id, channel_id, status, ordered_at, currency, freight, gross, total, version, created_at, created_by, updated_at)
select workload.key(4, o.id), o.number, workload.key(1, o.customer_id), c.id,
  case o.status when 'NEW' then 'Draft' when 'PAID' then 'Confirmed' when 'SHIPPED' then 'InFulfilment' when 'DONE' then 'Closed' else 'Cancelled' end,
  o.ordered_at, o.currency, 0, o.total, o.total, 1, o.ordered_at, 'system', o.ordered_at
from workload.orders o join crm_sales.sales_channels c on c.name = o.channel;

insert into crm_sales.order_lines
  (id, order_id, line_no, sku, description, quantity, unit_price, discount, gross, amount, delivered_quantity, version, created_at, created_by, updated_at)
select workload.key(5, id), workload.key(4, order_id), line_no, sku, coalesce(description, sku), quantity, unit_price, 0, amount, amount, 0, 1, now(), 'system', now()
from workload.order_lines;

insert into crm_sales.stages (id, name, "order", probability, category, type, version, created_at, created_by, updated_at)
select workload.key(9, n), name, 10 + n, 10 * n, 'Pipeline', 'Open', 1, now(), 'system', now()
from unnest(array['QUALIFY', 'PROPOSE', 'NEGOTIATE', 'CLOSE']) with ordinality s(name, n)
on conflict do nothing;

insert into crm_sales.opportunities
  (id, number, title, customer_id, amount, currency, stage_id, status, probability, stage_entered_at, expected_close_on, version, created_at, created_by, updated_at)
select workload.key(6, o.id), 'O-' || o.id, o.title, workload.key(1, o.customer_id), o.amount, 'EUR', s.id, initcap(o.status), o.probability,
  o.created_at, o.expected_close, 1, o.created_at, 'system', o.created_at
from workload.opportunities o join crm_sales.stages s on s.name = o.stage;

insert into crm_service.tickets
  (id, number, subject, type, level, priority, status, status_since, channel, customer_id, opened_at, closed_at, reopen_count, version, created_at, created_by, updated_at)
select workload.key(7, id), 'T-' || id, subject, 'Question', 1, array_position(array['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), initcap(status),
  created_at, case channel when 'EMAIL' then 'Email' when 'PHONE' then 'Phone' when 'CHAT' then 'Chat' else 'Web' end,
  workload.key(1, customer_id), created_at, resolved_at, 0, 1, created_at, 'system', created_at
from workload.tickets;

drop schema workload cascade;
drop server workload cascade;
vacuum (analyze, freeze);
