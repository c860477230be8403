import { html, raw } from 'hono/html';
import { operationsIn, type OpenApi, type Operation, type Schema } from './document.ts';
import { outline } from './outline.ts';

type Html = ReturnType<typeof html>;

/** The OpenAPI document as a page for people: no script, nothing from elsewhere. */
export function docsPage(document: OpenApi): Html {
  const operations = operationsIn(document);
  const tags = [...new Set(operations.map((o) => o.operation.tags?.[0] ?? 'Other'))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="/api/v1/docs.css" />
      </head>
      <body>
        <header>
          <h1>${document.info.title} API</h1>
          <p>${document.info.description}</p>
          <p><a href="/api/v1/openapi.json">OpenAPI 3.1 document</a></p>
          <nav aria-label="Parts">${tags.map((tag) => html`<a href="#${anchor(tag)}">${tag}</a> `)}</nav>
        </header>
        <main>
          ${tags.map(
            (tag) =>
              html`<section id="${anchor(tag)}">
                <h2>${tag}</h2>
                ${operations
                  .filter((o) => (o.operation.tags?.[0] ?? 'Other') === tag)
                  .map((o) => operationBlock(o.method, o.address, o.operation))}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

const anchor = (tag: string) => tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function operationBlock(method: string, address: string, operation: Operation): Html {
  const body = operation.requestBody?.content['application/json']?.schema;
  const form = operation.requestBody?.content['multipart/form-data']?.schema;
  return html`<article>
    <h3><span class="method ${method}">${method.toUpperCase()}</span> <code>${address}</code></h3>
    <p>${operation.summary ?? ''}</p>
    ${
      operation.parameters?.length
        ? html`<h4>Parameters</h4>
            <ul>
              ${operation.parameters.map(
                (p) =>
                  html`<li>
                    <code>${p.name}</code> in ${p.in}${p.required ? '' : ', optional'}: ${outline(p.schema ?? {})}
                  </li>`,
              )}
            </ul>`
        : raw('')
    }
    ${body ? schemaBlock('Body', body) : raw('')} ${form ? schemaBlock('Form (multipart/form-data)', form) : raw('')}
    ${
      operation.requestBody?.content['image/*']
        ? html`<h4>Body</h4>
            <p>A picture as it is, without a form around it.</p>`
        : raw('')
    }
    <h4>Answers</h4>
    <ul>
      ${Object.entries(operation.responses).map(
        ([status, response]) => html`<li><code>${status}</code> ${response.description ?? ''}</li>`,
      )}
    </ul>
    ${Object.entries(operation.responses).map(([status, response]) => {
      const schema = response.content?.['application/json']?.schema;
      return status.startsWith('2') && schema ? schemaBlock('Gives', schema) : raw('');
    })}
  </article>`;
}

const schemaBlock = (title: string, schema: Schema): Html =>
  html`<h4>${title}</h4>
    <pre tabindex="0">${outline(schema)}</pre>`;
