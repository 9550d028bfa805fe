// An application's documents. The tests load what the compiler makes of them from generated.
import { graphql } from 'relay-runtime';

graphql`
  query customersPageQuery($count: Int!, $cursor: String) {
    ...customersPage_query @arguments(count: $count, cursor: $cursor)
  }
`;

graphql`
  fragment customersPage_query on Query
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "customersNextPageQuery") {
    customers(first: $count, after: $cursor, order: [{ number: ASC }]) @connection(key: "customersPage_customers") {
      edges {
        cursor
        node { id name number lifecycle }
      }
    }
  }
`;

graphql`
  query customersCardQuery($id: ID!) {
    node(id: $id) { ...customersCard_customer @alias(as: "card") }
  }
`;

graphql`
  fragment customersCard_customer on Customer @refetchable(queryName: "customersCardAgainQuery") {
    id
    name
    lifecycle
    communications(first: 2) { nodes { subject } }
  }
`;

graphql`
  mutation customersRenameMutation($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      customer { ...customersCard_customer }
      errors { code message }
    }
  }
`;
