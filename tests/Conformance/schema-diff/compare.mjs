// Compares what 'crm schema diff' says of two schemas with what @graphql-inspector/core says, change by change.
//   node compare.mjs OLD.graphql NEW.graphql CHANGES.json
// The exit code is 0 when both name the same places, with the same level.
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const [oldFile, newFile, changesFile] = process.argv.slice(2);
const read = file => buildSchema(readFileSync(file, 'utf8'));
const levels = { [CriticalityLevel.Breaking]: 'breaking', [CriticalityLevel.Dangerous]: 'dangerous', [CriticalityLevel.NonBreaking]: 'safe' };
const rank = ['safe', 'dangerous', 'breaking'];

/** A change as it would stand in our list; null when it is told there with another one. */
function asOurs({ path, criticality, type, meta }, all) {
  const level = levels[criticality.level];
  const isOf = name => all.some(c => (c.type === 'TYPE_ADDED' || c.type === 'TYPE_REMOVED') && c.path === name);
  switch (true) {
    // What belongs to a type that is new, or to a root type that came or went, is told with the type.
    case path !== undefined && path.includes('.') && isOf(path.split('.')[0]):
    case /^SCHEMA_\w+_TYPE_CHANGED$/.test(type) && Object.values(meta).some(isOf):
      return null;
    // The inspector tells the use of every directive; a deprecation is a change of what is deprecated.
    case type.includes('DEPRECATION') || type.startsWith('DIRECTIVE_USAGE'):
      return { place: path.replace(/\.@deprecated.*$/, ''), type, level };
    case type === 'DIRECTIVE_ARGUMENT_ADDED':
      return { place: `@${meta.directiveName}.${meta.addedDirectiveArgumentName}`, type, level };
    // graphql-js, whose answers we follow, calls an optional input field dangerous as it does an optional argument.
    case type === 'INPUT_FIELD_ADDED' && level === 'safe':
      return { place: path, type, level: 'dangerous' };
    default:
      return { place: path ?? type, type, level };
  }
}

/** The gravest level at each place: two changes of one place may be told as one. */
function gravest(changes) {
  const places = new Map();
  for (const { place, level } of changes) {
    const known = places.get(place);
    places.set(place, known && rank.indexOf(known) > rank.indexOf(level) ? known : level);
  }
  return places;
}

const all = await diff(read(oldFile), read(newFile));
const inspected = all.map(change => asOurs(change, all)).filter(change => change !== null);
const expected = gravest(inspected);
const actual = gravest(JSON.parse(readFileSync(changesFile, 'utf8')).map(({ coordinate, level }) => ({
  place: coordinate.replace(/\((\w+):\)$/, '.$1'), level,
})));

let differences = 0;
for (const place of new Set([...expected.keys(), ...actual.keys()])) {
  if (expected.get(place) !== actual.get(place)) {
    differences++;
    console.log(`differs: ${place}: crm ${actual.get(place) ?? 'says nothing'}, inspector ${expected.get(place) ?? 'says nothing'} (${inspected.filter(c => c.place === place).map(c => c.type).join(', ')})`);
  }
}
console.log(`${actual.size} places compared, ${differences} differences`);
process.exit(differences > 0 ? 1 : 0);
