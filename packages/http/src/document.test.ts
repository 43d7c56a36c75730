import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '@torioki/read-models';
import { requestTables } from 'torioki/requests';
import { describe, expect, it } from 'vitest';
import { refusals } from '../../torioki/dist/testing/requests-page/shown.js';
import { deskRows } from './routes/rows.js';
import { readDocument } from './testing/document/read-document.js';
import { writeDocument } from './testing/document/write-document.js';
import { openServed } from './testing/open-served.js';

const reference = join(import.meta.dirname, '../../../docs/reference');
const served = join(import.meta.dirname, '../openapi.json');

it('follows from the tables, codecs and types of the library', { timeout: 120_000 }, async () => {
  const written = writeDocument();
  await expect(written).toMatchFileSnapshot(join(reference, 'openapi.json'));
});

describe('the document', () => {
  const { paths, components } = readDocument();

  it('is served to every sender', async () => {
    const { app } = await openServed();
    const response = await app.request('/openapi.json');
    expect(await response.text()).toBe(readFileSync(served, 'utf8'));
  });

  const tables = [
    ['/desk', [...deskRows.keys()]],
    ['/patron', Object.keys(requestTables.file)],
    ['/me', Object.keys(requestTables.portal)],
    ['', Object.keys(requestTables.library)],
    ['/views', Object.keys(views)],
  ] as const;

  it('has every command, method and view of the tables, with a schema of its answer', () => {
    const expected = tables.flatMap(([place, names]) => names.map((name) => `${place}/${name}`));
    const found = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ responses }) =>
        responses['200']?.content?.['application/json']?.schema ? [path] : [],
      ),
    );
    expect(expected.filter((path) => !found.includes(path))).toEqual([]);
  });

  it('has every served path with its method, and no other', async () => {
    const { app } = await openServed();
    const served = app.routes
      .filter(({ method, path }) => ['GET', 'POST'].includes(method) && path !== '/openapi.json')
      .map(({ method, path }) => `${method} ${path}`);
    // A row without a rehearsal has a path for it, which answers with 404.
    const isRehearsal = (one: string) => one.endsWith('/rehearsal');
    const ofAnyView = (one: string) => one.replace(/^(GET \/(?:patron|me))\/.*/, '$1/:view');
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const isServed = (one: string) => served.includes(one) || served.includes(ofAnyView(one));
    expect(documented.filter((one) => !isServed(one))).toEqual([]);
    const views = ['GET /patron/:view', 'GET /me/:view'];
    const others = served.filter((one) => !isRehearsal(one) && !views.includes(one));
    expect(others.filter((one) => !documented.includes(one))).toEqual([]);
  });

  it('describes each event of a followed view as an answer of the view', () => {
    const followed = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ tags, responses }) => (tags.includes('views') ? [responses['200']?.content ?? {}] : []));
    expect(followed).toHaveLength(Object.keys(views).length);
    for (const content of followed)
      expect(content['text/event-stream']?.schema).toMatchObject({
        contentSchema: content['application/json']?.schema,
      });
  });

  it('has no argument in an address that can identify a person, a reservation or a loan', () => {
    const inAddress = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ parameters }) => parameters.filter((one) => one.in === 'query'));
    const names = new Set(inAddress.map(({ name }) => name));
    expect([...names].toSorted()).toEqual(['copy', 'day', 'location', 'title']);
  });

  it('has an example for every body', () => {
    const without = Object.entries(components.requestBodies).filter(
      ([, { content }]) => content['application/json'].example === undefined,
    );
    expect(without).toEqual([]);
  });

  it('has every refusal, with the section of its code in the reference', () => {
    const page = readFileSync(join(reference, 'refusals.md'), 'utf8');
    const codes = refusals().map(({ name }) => name);
    expect(codes.filter((code) => components.schemas[`refusal-${code}`] === undefined)).toEqual([]);
    expect(codes.filter((code) => !page.includes(`\n## ${code}\n`))).toEqual([]);
  });
});
