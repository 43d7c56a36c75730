import { setTimeout as pause } from 'node:timers/promises';
import { inMemoryCatalogue } from '@torioki/catalogue';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { minori } from '../sample/people.js';
import { type Browser } from './browser-without-scripts.js';
import { openSample, type OpenSample } from './open-sample.js';
import { callBefore } from './port-calls.js';
import { openInFolder } from './stores.js';

/** The time that the directory takes to answer, in milliseconds. */
let directoryMs = 0;
let calls: string[] = [];

const counted =
  (port: string) =>
  (verb: string): Promise<void> | undefined => {
    calls.push(`${port}.${verb}`);
    return verb === 'find' && port === 'people' && directoryMs > 0 ? pause(directoryMs) : undefined;
  };

/**
 * The request whose calls are counted. The read models follow the history after a request, not during it, so
 * their calls do not count.
 */
let request: Promise<void> | undefined;
const countedViews = (verb: string) => (verb === 'query' ? counted('documents')(verb) : request);

const countedNames = (verb: string) => (verb === 'names' ? counted('titles')(verb) : undefined);

const folder = mkdtempSync(join(tmpdir(), 'port-calls-'));
let sample: OpenSample;
let user: Browser;

/**
 * The sample on SQLite, with proxies around all ports of its library. These are the history, the registry,
 * the documents of the views and the names of titles. The registry is also the directory and the store of
 * borrowers. Sessions and the catalogue belong to the portal, and are not counted.
 */
beforeAll(async () => {
  sample = await openSample(
    async (keeping) => {
      const { documents, ...stores } = await openInFolder(folder, keeping);
      return {
        ...stores,
        events: callBefore(stores.events, counted('events')),
        people: callBefore(stores.people, counted('people')),
        ...(documents && { documents: callBefore(documents, countedViews) }),
      };
    },
    undefined,
    { catalogue: callBefore(inMemoryCatalogue(), countedNames) },
  );
  user = await sample.logIn(minori);
}, 120_000);
afterAll(async () => {
  await sample.close();
  rmSync(folder, { recursive: true });
});

/** The calls during an action. Before it, the views catch up with all earlier events. */
const callsOf = async <A>(act: () => Promise<A>): Promise<readonly [A, readonly string[]]> => {
  await sample.library.views.holdings('N01').now();
  let end: () => void = () => undefined;
  request = new Promise((resolve) => (end = resolve));
  calls = [];
  const done = await act();
  const made = calls;
  calls = [];
  request = undefined;
  end();
  return [done, made];
};

it('makes three calls for a page without library data: person, pseudonyms with the cart, rules', async () => {
  const [, made] = await callsOf(() => user.open('/privacy'));
  expect(made).toEqual(['people.find', 'people.findPseudonyms', 'events.read']);
});

it('makes at most eight calls for a cart of any length', async () => {
  const [{ status, html }, made] = await callsOf(() => user.open('/cart'));
  expect(status).toBe(200);
  expect(html.match(/name="tick"/g)).toHaveLength(3);
  expect(made.length, made.join(' ')).toBeLessThanOrEqual(8);
});

it('makes at most 22 calls for a renewal with two clicks and four requests, four of them to a slow directory', async () => {
  const loans = await user.open('/loans');
  const loan = /name="loan" value="([^"]+)"/.exec(loans.html)?.[1] ?? '';
  directoryMs = 30;
  const [confirming, first] = await callsOf(() => user.send('/loans', ['loan', loan], ['act', 'renew']));
  const [done, second] = await callsOf(() => user.send(confirming.path));
  directoryMs = 0;
  expect(done.text).toContain('延長');
  const made = [...first, ...second];
  expect(made.length, made.join(' ')).toBeLessThanOrEqual(22);
  expect(made.filter((call) => call === 'people.find')).toHaveLength(4);
});

it('makes at most 22 calls for a reservation from the cart', async () => {
  const cart = await user.open('/cart');
  const title = /name="tick" value="([^"]+)"/.exec(cart.html)?.[1] ?? '';
  const [confirming, first] = await callsOf(() => user.send('/cart', ['tick', title], ['act', 'reserve']));
  const [done, second] = await callsOf(() => user.send(confirming.path));
  expect(done.text).toContain('予約');
  const made = [...first, ...second];
  expect(made.length, made.join(' ')).toBeLessThanOrEqual(22);
});
