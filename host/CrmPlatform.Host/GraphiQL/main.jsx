// GraphiQL for the endpoint at this address. The page tells the headers to begin with.
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

const workers = { json: 'json.worker.js', graphql: 'graphql.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(workers[label] ?? 'editor.worker.js', import.meta.url), { type: 'module' }),
};

const root = document.getElementById('graphiql');
const headers = root.dataset.headers;
const url = new URL(root.dataset.endpoint, location.href);
const fetcher = createGraphiQLFetcher({ url: url.href, subscriptionUrl: url.href.replace(/^http/, 'ws') });

createRoot(root).render(
  <GraphiQL fetcher={fetcher} initialHeaders={headers} defaultHeaders={headers} defaultEditorToolsVisibility="headers" showPersistHeadersSettings={false} />,
);
