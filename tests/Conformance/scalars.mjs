// The harness judges by graphql-js over introspection, which does not tell what a custom scalar accepts: a document whose date was
// mangled counts as valid there. This looks at the documents that the server refused once more, with graphql-js told the scalars.
//   node scalars.mjs HARNESS_FOLDER REPORT.json SCHEMA.graphql
// The exit code is 0 when nothing but such documents failed, else 1.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [harness, reportFile, schemaFile] = process.argv.slice(2);
const { GraphQLError, Kind, buildSchema, isScalarType, parse, specifiedScalarTypes, validate, valueFromASTUntyped } = createRequire(join(harness, 'run.mjs'))('graphql');

const text = (pattern) => (node) => node.kind === Kind.STRING && pattern.test(node.value);
const number = (...kinds) => (node) => kinds.includes(node.kind);
const isDay = (node) => text(/^\d{4}-\d{2}-\d{2}$/)(node) && !Number.isNaN(Date.parse(node.value)) && new Date(node.value).toISOString().startsWith(node.value);
const accepts = {
  Date: isDay,
  DateTime: (node) => text(/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/)(node) && !Number.isNaN(Date.parse(node.value)),
  Decimal: number(Kind.INT, Kind.FLOAT),
  Long: number(Kind.INT),
  UUID: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
};

const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
for (const type of Object.values(schema.getTypeMap())) {
  if (isScalarType(type) && !specifiedScalarTypes.some((known) => known.name === type.name) && accepts[type.name]) {
    type.parseLiteral = (node) => {
      if (!accepts[type.name](node)) {
        throw new GraphQLError(`${type.name} does not accept this`, { nodes: node });
      }

      return valueFromASTUntyped(node);
    };
  }
}

const report = JSON.parse(readFileSync(reportFile, 'utf8'));
const elsewhere = Object.entries(report.sections).filter(([name, { count }]) => name !== 'validation' && count.fail > 0).map(([name]) => name);
const bad = report.detail.validation?.bad ?? [];
const differs = bad.filter(({ expected, source }) => expected !== 'valid' || validate(schema, parse(source)).length === 0);
for (const { why, source } of differs) {
  console.log(`differs: ${why} :: ${source}`);
}

const failedRows = report.sections.validation.rows.filter(({ status, id }) => status === 'fail' && !bad.some(({ intent }) => intent === id));
console.log(`${bad.length - differs.length} of ${bad.length} documents that were refused break a custom scalar${bad.length > differs.length ? ', which the harness cannot know' : ''}`);
process.exit(differs.length + failedRows.length + elsewhere.length + report.status.bad.length > 0 ? 1 : 0);
