// Files, sent by Apollo's upload link, by urql and by a plain form.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, InMemoryCache, gql } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';

const url = `${process.env.CRM_HOST}/uploads`;
const preflight = { 'GraphQL-Preflight': '1' };
const single = 'mutation($file: Upload!) { singleUpload(file: $file) { name contentType length sha256 } }';
const multiple = 'mutation($files: [Upload!]!) { multipleUpload(files: $files) { name sha256 } }';
const attach = 'mutation($attachment: AttachmentInput!) { attach(attachment: $attachment) { name length } }';
const sha256 = (content) => createHash('sha256').update(content).digest('hex');
const big = Buffer.alloc(20_000_000, 'big file ');

const apollo = () => new ApolloClient({ cache: new InMemoryCache(), link: new UploadHttpLink({ uri: url, headers: preflight }) });
const urql = () => new Client({ url, preferGetMethod: false, exchanges: [fetchExchange], fetchOptions: { headers: preflight } });

test('Apollo sends a file', async () => {
  const { data } = await apollo().mutate({ mutation: gql(single), variables: { file: new File(['Alpha'], 'ä b.txt', { type: 'text/plain' }) } });

  assert.equal(data.singleUpload.name, 'ä b.txt');
  assert.equal(data.singleUpload.contentType, 'text/plain');
  assert.equal(data.singleUpload.sha256, sha256('Alpha'));
});

test('Apollo sends the same file twice and another', async () => {
  const file = new File(['Bravo'], 'b.txt');
  const { data } = await apollo().mutate({ mutation: gql(multiple), variables: { files: [file, file, new File([big], 'c.bin')] } });

  assert.deepEqual(data.multipleUpload.map((f) => [f.name, f.sha256]), [['b.txt', sha256('Bravo')], ['b.txt', sha256('Bravo')], ['c.bin', sha256(big)]]);
});

test('urql sends a file in an input object', async () => {
  const { data, error } = await urql().mutation(attach, { attachment: { title: 't', file: new File(['Charlie'], 'c.txt') } });

  assert.equal(error, undefined);
  assert.deepEqual({ ...data.attach, __typename: undefined }, { name: 'c.txt', length: 7, __typename: undefined });
});

test('a client without the preflight header is told about it', async () => {
  const client = new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] });
  const { error } = await client.mutation(single, { file: new File(['x'], 'x.txt') });

  assert.match(error.message, /GraphQL-Preflight: 1/);
});

test('a plain form works as the specification writes it', async () => {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query: single, variables: { file: null } }));
  form.append('map', '{ "0": ["variables.file"] }');
  form.append('0', new File([big], 'a.bin', { type: 'application/octet-stream' }));
  const response = await fetch(url, { method: 'POST', headers: preflight, body: form });

  assert.equal(response.status, 200);
  assert.deepEqual((await response.json()).data.singleUpload, { name: 'a.bin', contentType: 'application/octet-stream', length: big.length, sha256: sha256(big) });
});

test('a file that is too long is refused with 413', async () => {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query: single, variables: { file: null } }));
  form.append('map', '{ "0": ["variables.file"] }');
  form.append('0', new File([Buffer.alloc((32 << 20) + 1)], 'a.bin'));
  const response = await fetch(url, { method: 'POST', headers: preflight, body: form });

  assert.equal(response.status, 413);
  assert.match((await response.json()).errors[0].message, /file '0' is longer than 33554432 bytes/);
});
