// Our documents for the workload's operations, and the way from our answers to the workload's form.
const places = { Customer: 1, Communication: 3, Order: 4, OrderLine: 5, Opportunity: 6, Ticket: 7 };

/** The global id of the workload's row with this number. */
export const globalId = (type, number) => Buffer.from(
  `${type}:${places[type].toString(16).padStart(8, '0')}000070008000${number.toString(16).padStart(12, '0')}`).toString('base64url');

const firstMade = 1e15;
const madeKeys = [];

/** The UUID behind the number that a row of our own making has been given; undefined for the workload's rows. */
export const madeKey = number => madeKeys[number - firstMade];

// The workload's rows have their number in the key; rows that we have made get one that no row of the workload has.
const rowNumber = id => {
  const key = Buffer.from(id, 'base64url').toString().split(':')[1];
  return /^0000000.000070008000/.test(key) ? parseInt(key.slice(20), 16) : firstMade + madeKeys.push(key) - 1;
};

const words = {
  status: { DRAFT: 'NEW', CONFIRMED: 'PAID', IN_FULFILMENT: 'SHIPPED', CLOSED: 'DONE', CANCELLED: 'CANCELLED' },
  direction: { INBOUND: 'IN', OUTBOUND: 'OUT' },
};

const orders = 'order: [{ orderedAt: DESC }, { id: DESC }]';
const byName = 'order: [{ name: ASC }, { id: ASC }]';
const doc = {
  Q1: 'query Q1($id: ID!) { customer(id: $id) { id name email phone country city segment createdAt } }',
  Q2: `query Q2($country: String!, $after: String) { customers(first: 50, after: $after, where: { country: { eq: $country } }, ${byName}) { totalCount pageInfo { hasNextPage endCursor } nodes { id name country city segment } } }`,
  Q3: `query Q3($id: ID!) { customer(id: $id) { id name segment
    communications(first: 10, order: [{ occurredAt: DESC }, { id: DESC }]) { nodes { id channel direction subject occurredAt } }
    orders(first: 10, ${orders}) { nodes { id number status total orderedAt lines { lineNo sku quantity unitPrice amount } } }
    opportunities(first: 100, where: { status: { eq: OPEN } }, order: [{ id: ASC }]) { nodes { id title stage { name } amount probability } }
    tickets(first: 100, where: { status: { eq: OPEN } }, order: [{ id: ASC }]) { nodes { id subject priority createdAt } } } }`,
  Q4: `query Q4($country: String!) { customers(first: 50, where: { segment: { eq: "KEY" }, country: { eq: $country } }, ${byName}) { nodes { id name orders(first: 20, ${orders}) { nodes { id number total lines { lineNo sku quantity amount } } } } } }`,
  Q5: 'query Q5($from: DateTime!, $to: DateTime!) { ordersAggregate(where: { orderedAt: { gte: $from, lt: $to } }) { groups(by: { orderedAt: MONTH, channel: { name: true } }) { key { orderedAt channel { name } } count sum { total } } } }',
  Q6: `query Q6($prefix: String!) { customers(first: 20, where: { name: { istartsWith: $prefix } }, ${byName}) { nodes { id name country city } } }`,
  M1: 'mutation M1($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id name country version } errors { message } } }',
  M2: 'mutation M2($input: CreateOrderInput!) { createOrder(input: $input) { order { id number total lines { lineNo sku amount } } errors { message } } }',
};

// One level of connection less, ids as numbers, words as the workload has them.
const flat = (value, name) => {
  if (Array.isArray(value)) return value.map(item => flat(item, name));
  if (value === null || typeof value !== 'object') {
    return name === 'id' ? rowNumber(value) : words[name]?.[value] ?? value;
  }

  if (name === 'stage') return value.name;
  return value.nodes && Object.keys(value).length === 1
    ? flat(value.nodes, name)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flat(inner, key)]));
};

const made = payload => {
  if (payload.errors?.length) throw new Error(payload.errors[0].message);
  return flat(Object.values(payload).find(value => value && !Array.isArray(value)));
};

export const product = {
  doc,
  vars(operation, values) {
    switch (operation) {
      case 'Q1': case 'Q3': return { id: globalId('Customer', values.id) };
      case 'Q2deep': return { country: values.country, after: values.ours };
      case 'Q5': return { from: `${values.year}-01-01T00:00:00Z`, to: `${values.year + 1}-01-01T00:00:00Z` };
      case 'M2': return { input: { ...values.input, customerId: globalId('Customer', values.input.customerId) } };
      default: return values;
    }
  },
  // Our cursors are opaque: each deep page begins where a page of one row ends.
  async prepare(send, values) {
    for (const page of values.Q2deep) {
      const answer = await send({
        query: `query($country: String!, $name: String!) { customers(first: 1, where: { country: { eq: $country }, name: { eq: $name } }, ${byName}) { pageInfo { endCursor } } }`,
        variables: { country: page.country, name: page.name },
      });
      page.ours = answer.data.customers.pageInfo.endCursor;
    }
  },
  unwrap: {
    Q1: data => flat(data.customer),
    Q2: data => ({ totalCount: data.customers.totalCount, hasNextPage: data.customers.pageInfo.hasNextPage, nodes: flat(data.customers.nodes) }),
    Q3: data => flat(data.customer),
    Q4: data => flat(data.customers),
    Q5: data => data.ordersAggregate.groups.map(group => ({
      month: group.key.orderedAt.slice(0, 7), channel: group.key.channel.name, count: group.count, sum: group.sum.total,
    })),
    Q6: data => flat(data.customers),
    M1: data => made(data.createCustomer),
    M2: data => made(data.createOrder),
  },
};
