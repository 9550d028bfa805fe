#!/usr/bin/env node
// Composes the subgraphs of a tenant's modules and of the platform, and compares the gateway's public schema with the one that
// the host composes of the same modules in its own process. Prints every difference; exits with 1 when there is one.
//   CRM_URL=http://127.0.0.1:5080/graphql CRM_KEY=KEY node compose.mjs crm.customers crm.sales …
import { composeServices } from '@theguild/federation-composition';
import { GraphQLSchema, buildASTSchema, buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, parse, printType, isIntrospectionType, isSpecifiedScalarType } from 'graphql';
import { post, sdlOf } from './subgraphs.mjs';

const { CRM_URL, CRM_KEY } = process.env;
const names = ['platform', 'crm.platform', ...process.argv.slice(2)];
const services = await Promise.all(names.map(async (name) => ({ name, url: `${CRM_URL}/subgraphs/${name}`, typeDefs: parse(await sdlOf(`${CRM_URL}/subgraphs/${name}`, CRM_KEY)) })));
const composed = composeServices(services);
if (composed.errors?.length) {
  for (const error of composed.errors) console.log(`not composable: ${error.message}`);
  process.exit(1);
}

const whole = buildClientSchema((await post(CRM_URL, CRM_KEY, getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true, oneOf: true }))).data);
const inProcess = typesOf(withoutMachinery(whole));
const gateway = typesOf(buildASTSchema(parse(composed.publicSdl)));
let differences = 0;
for (const name of [...new Set([...inProcess.keys(), ...gateway.keys()])].sort()) {
  const [ours, theirs] = [inProcess.get(name), gateway.get(name)];
  if (ours === theirs) continue;
  differences++;
  console.log(`type ${name} differs:`);
  const [a, b] = [(ours ?? '').split('\n'), (theirs ?? '').split('\n')];
  for (const line of a.filter((l) => !b.includes(l))) console.log(`  - ${line}`);
  for (const line of b.filter((l) => !a.includes(l))) console.log(`  + ${line}`);
}

console.log(`${names.length} subgraphs, ${inProcess.size} types in the host's schema, ${gateway.size} in the gateway's, ${differences} different`);
process.exit(differences ? 1 : 0);

// The order of types and members means nothing in a composed schema; everything else is compared, descriptions too.
function typesOf(schema) {
  const sorted = lexicographicSortSchema(schema);
  const defined = Object.values(sorted.getTypeMap()).filter((t) => !isIntrospectionType(t) && !isSpecifiedScalarType(t));
  return new Map(defined.map((t) => [t.name, printType(t)]));
}

// What the subgraph specification adds to every subgraph, and no gateway shows.
function withoutMachinery(schema) {
  const config = schema.toConfig();
  const query = config.query.toConfig();
  delete query.fields._service;
  delete query.fields._entities;
  const bare = new config.query.constructor(query);
  const kept = config.types.filter((t) => !['_Any', '_Entity', '_Service'].includes(t.name)).map((t) => (t === config.query ? bare : t));
  return new GraphQLSchema({ ...config, query: bare, types: kept });
}
