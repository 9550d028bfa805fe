// What the scripts here ask hosts.
export async function post(url, key, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

// The text of a subgraph, which says what it takes from whom.
export async function sdlOf(url, key) {
  const answer = await post(url, key, '{ _service { sdl } }');
  if (!answer.data) throw new Error(`${url} told no schema: ${JSON.stringify(answer)}`);
  return answer.data._service.sdl;
}
