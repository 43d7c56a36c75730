import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '@torioki/read-models';
import { requestTables } from 'torioki/requests';
import { describe, expect, it } from 'vitest';
import { refusals } from '../../torioki/dist/testing/requests-page/shown.js';
import { deskRows } from './routes/rows.js';
import { problemType } from './problems/problem.js';
import { typeOfRefusal, typeOfStatus } from './problems/problem-type.js';
import { transportProblems } from './problems/transport-problems.js';
import { findSchema, readDocument } from './testing/document/read-document.js';
import { writeDocument } from './testing/document/write-document.js';
import { openServed } from './testing/open-served.js';

const reference = join(import.meta.dirname, '../../../docs/reference');
const served = join(import.meta.dirname, '../openapi.json');

it('follows from the tables, codecs and types of the library', { timeout: 120_000 }, async () => {
  const written = await writeDocument();
  await expect(written).toMatchFileSnapshot(join(reference, 'openapi.json'));
});

/** The keys that lead to the address of a type. */
const keysOfType = (type: string): readonly string[] => type.replace('/openapi.json#/', '').split('/');

describe('the document', () => {
  const document = readDocument();
  const { paths, components } = document;

  /** The example at a place of the document: that of a content, or the first of a schema. */
  const exampleOf = (keys: readonly string[]): unknown => {
    const found = keys.reduce<unknown>((value, key) => Reflect.get(Object(value), key), document);
    const { example, examples } = Object(found) as { example?: unknown; examples?: readonly unknown[] };
    return example ?? examples?.[0];
  };

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

  it('has a valid example of the answer to every operation', () => {
    const all = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) => {
        const keys = ['paths', path, method, 'responses', '200', 'content', 'application/json'];
        return [[keys, responses['200']?.content?.['application/json']?.example] as const];
      }),
    );
    expect(all.length).toBeGreaterThan(200);
    const faulty = all.filter(([keys, example]) => !findSchema(...keys, 'schema')(example));
    expect(faulty.map(([[, path]]) => path)).toEqual([]);
  });

  it('has every refusal at the address that is its type, with a valid example', () => {
    const codes = [...refusals().map(({ name }) => name), 'host:few-reservations'];
    const faulty = codes.filter((code) => {
      const keys = keysOfType(typeOfRefusal(code));
      return !findSchema(...keys)(exampleOf(keys));
    });
    expect(faulty).toEqual([]);
  });

  it('has every other problem at the address that is its type, with a valid example', () => {
    const statuses = Object.values(transportProblems).map(([status]) => status);
    const faulty = ([400, 422, 503, ...statuses] as const).filter((status) => {
      const keys = [...keysOfType(typeOfStatus(status)), 'content', problemType];
      return !findSchema(...keys, 'schema')(exampleOf(keys));
    });
    expect(faulty).toEqual([]);
  });
});
