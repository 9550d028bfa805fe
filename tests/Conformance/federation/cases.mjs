// What is asked of the one process and of the gateway. Each is a name, a document, and its variables made of ids that were read before.
export const ids = `{
  customers(first: 3, order: [{ name: ASC }], where: { number: { neq: "" } }) { nodes { id orders(first: 1, order: [{ number: ASC }]) { nodes { id lines { id product { id } } } } } }
  opportunities(first: 1, order: [{ number: ASC }], where: { customer: { id: { neq: null } } }) { nodes { id } }
}`;

export const queries = [
  ['lists of one module below lists of the other', `query ($first: Int!) {
    customers(first: $first, order: [{ name: ASC }, { number: ASC }]) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        id name kind city
        orders(first: 3, order: [{ number: ASC }]) { totalCount pageInfo { hasNextPage endCursor } nodes { number total currency customer { id name } lines { quantity amount product { sku name } } } }
        opportunities(first: 2, order: [{ number: ASC }]) { edges { cursor node { title amount status stage { name } } } }
        contacts(first: 2, order: [{ name: ASC }]) { nodes { name isPrimary } }
      }
    }
  }`, () => ({ first: 20 })],
  ['objects of one module behind references of the other', `{
    orders(first: 25, order: [{ number: ASC }]) { totalCount nodes { number customer { name country orders(first: 1, order: [{ number: DESC }]) { nodes { number customer { number } } } } } }
    topCustomers(first: 5) { currency net customer { name lifecycle } }
  }`],
  ['a reference that may be empty', '{ opportunities(first: 50, order: [{ number: ASC }]) { nodes { number customer { name } product { name } channel { name } } } }'],
  ['the next page', `query ($after: String!) { customers(first: 2, after: $after, order: [{ name: ASC }]) { pageInfo { hasPreviousPage endCursor } nodes { name orders(last: 1, order: [{ number: ASC }]) { nodes { number } } } } }`,
    (known) => ({ after: known.cursor })],
  ['filters of both modules', `query ($customer: ID!) {
    customers(where: { or: [{ name: { icontains: "a" } }, { country: { eq: "DE" } }] }, order: [{ name: DESC }], first: 5) { nodes { name opportunities(where: { status: { eq: OPEN } }, order: [{ number: ASC }]) { totalCount nodes { number } } } }
    orders(where: { customer: { id: { eq: $customer } } }, order: [{ number: ASC }]) { nodes { number customer { id } } }
  }`, (known) => ({ customer: known.customer })],
  ['any object by its id', `query ($a: ID!, $b: ID!, $c: ID!) {
    customer: node(id: $a) { __typename id ... on Customer { name orders(first: 1, order: [{ number: ASC }]) { nodes { number } } } }
    order: node(id: $b) { __typename ... on Order { number customer { name } } }
    opportunity: node(id: $c) { id ... on Opportunity { title customer { name } } ... on Customer { name } }
  }`, (known) => ({ a: known.customer, b: known.order, c: known.opportunity })],
  ['several objects by their ids, one of which is not there', `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Customer { name } ... on Order { number } ... on Product { sku } ... on OrderLine { lineNo product { name } } } }`,
    (known) => ({ ids: [known.product, known.missing, known.order, known.customer, known.line, known.customer] })],
  ['an id of nothing', 'query ($id: ID!) { node(id: $id) { id ... on Customer { name } } customer(id: $id) { name } }', (known) => ({ id: known.missing })],
  ['entities by their own fields', `query ($customer: ID!, $order: ID!) { customer(id: $customer) { ...C } order(id: $order) { number customer { ...C } } }
    fragment C on Customer { id name number orders(first: 2, order: [{ number: ASC }]) { totalCount nodes { number } } opportunities(first: 1) { totalCount } }`,
    (known) => ({ customer: known.customer, order: known.order })],
  ['aliases, @skip and @include', `query ($yes: Boolean!, $no: Boolean!) {
    a: customers(first: 2, order: [{ name: ASC }]) { nodes { n: name orders(first: 1, order: [{ number: ASC }]) @include(if: $yes) { nodes { number } } opportunities @include(if: $no) { totalCount } } }
    b: orders(first: 2, order: [{ number: ASC }]) { nodes { number customer @skip(if: $no) { n: name } } }
  }`, () => ({ yes: true, no: false })],
];

// Refusals: what is wrong is said by whoever finds it first, so that only data and codes are compared.
export const refusals = [
  ['an id that is none', 'query { node(id: "nonsense") { id } }'],
  ['an id of another type', 'query ($id: ID!) { customer(id: $id) { name } }', (known) => ({ id: known.order })],
  ['too large a page', '{ customers(first: 5000) { nodes { name orders { totalCount } } } }'],
  ['too large a page below', '{ customers(first: 2, order: [{ name: ASC }]) { nodes { name orders(first: 5000) { nodes { number } } } } }'],
  ['an unknown field', '{ customers { nodes { nonsense } } }'],
  ['a value of another type', '{ customers(first: "ten") { totalCount } }'],
];

// Changes through the gateway, which the one process must see; and a change that a rule refuses.
export const changes = [
  ['a rule that is broken', 'mutation { createCustomer(input: { name: "", kind: ORGANIZATION }) { customer { id } errors { __typename code message } } }'],
  ['a customer', 'mutation { createCustomer(input: { name: "Gateway & Sons", kind: ORGANIZATION, city: "Ulm" }) { customer { id name orders { totalCount } } errors { code } } }'],
  ['an order of the customer', `mutation ($id: ID!) { createOrder(input: { customerId: $id, lines: [{ sku: "GW-1", description: "A gate", quantity: 2, unitPrice: 3 }] }) { order { total customer { name city orders { totalCount nodes { total } } } } errors { code message } } }`,
    (known) => ({ id: known.created })],
];
