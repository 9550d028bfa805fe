import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient as createStreamClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import { ask, authorization, freeNumber, givenCustomer, otherAuthorization, socketUrl, url } from '../demo.mjs';

const clients = {
  socket: as => createSocketClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization: as }, retryAttempts: 0 }),
  stream: as => createStreamClient({ url, headers: { authorization: as }, retryAttempts: 0 }),
};

const ticketChanges = 'subscription { ticketStatusChanged { id number status } }';

/** A subscription that is heard from before it is handed out: clients are not told when it stands. */
async function listen(t, client, query, variables, act) {
  const answers = client.iterate({ query, variables })[Symbol.asyncIterator]();
  t.after(() => client.dispose());
  let heard;
  const first = answers.next().then(one => { heard = one; });
  while (!heard) {
    await act();
    await Promise.race([first, new Promise(resolve => setTimeout(resolve, 200))]);
  }
  assert.equal(heard.value?.errors, undefined);
  return answers;
}

/** The next answer that satisfies a test. */
async function next(answers, holds) {
  while (true) {
    const { value, done } = await answers.next();
    assert.ok(!done, 'the subscription has ended');
    assert.equal(value.errors, undefined);
    if (holds(value.data)) {
      return value.data;
    }
  }
}

async function openTicket(as, subject = 'Subscribed') {
  const { openTicket } = await ask(
    'mutation($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id number } errors { code message } } }',
    { input: { subject, number: freeNumber() } }, as);
  assert.deepEqual(openTicket.errors, []);
  return openTicket.ticket;
}

for (const [name, connect] of Object.entries(clients)) {
  test(`subscription_${name}_hearsEachStepInOrder`, async t => {
    const answers = await listen(t, connect(authorization), ticketChanges, {}, () => openTicket(authorization));

    const { id } = await openTicket(authorization);
    await ask('mutation($id: ID!) { solveTicket(input: { id: $id }) { errors { code } } }', { id });

    assert.equal((await next(answers, d => d.ticketStatusChanged.id === id)).ticketStatusChanged.status.length > 0, true);
    await next(answers, d => d.ticketStatusChanged.id === id && d.ticketStatusChanged.status === 'SOLVED');
  });

  test(`subscription_${name}_hearsNothingOfAnotherTenant`, async t => {
    const [mine, others] = await Promise.all([
      listen(t, connect(authorization), ticketChanges, {}, () => openTicket(authorization)),
      listen(t, connect(otherAuthorization), ticketChanges, {}, () => openTicket(otherAuthorization)),
    ]);
    const theirs = [];
    const known = new Set([(await openTicket(otherAuthorization)).number]);
    const last = await openTicket(authorization);
    known.add((await openTicket(otherAuthorization)).number);

    await next(mine, d => { theirs.push(d.ticketStatusChanged.number); return d.ticketStatusChanged.id === last.id; });
    const end = await openTicket(otherAuthorization);
    await next(others, d => { assert.notEqual(d.ticketStatusChanged.number, last.number); return d.ticketStatusChanged.number === end.number; });

    assert.deepEqual(theirs.filter(number => known.has(number)), []);
  });

  test(`subscription_${name}_ofOneCustomer_hearsItsTimelineOnly`, async t => {
    const [mine, other] = [await givenCustomer('Listened to'), await givenCustomer('Not listened to')];
    let renames = 0;
    const rename = id => ask(
      'mutation($id: ID!, $name: String!) { updateCustomer(input: { id: $id, name: $name }) { errors { code } } }', { id, name: `Renamed ${++renames}` });
    const answers = await listen(
      t, connect(authorization), 'subscription($id: ID!) { timelineEntryAdded(customerId: $id) { title customer { id } } }', { id: mine.id }, () => rename(mine.id));

    await rename(other.id);
    await rename(mine.id);

    const title = `Customer Renamed ${renames} changed`;
    const { timelineEntryAdded } = await next(answers, d => {
      assert.equal(d.timelineEntryAdded.customer.id, mine.id);
      return d.timelineEntryAdded.title === title;
    });
    assert.equal(timelineEntryAdded.title, title);
  });
}
