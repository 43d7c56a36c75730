import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import { describe, expect, it } from 'vitest';
import { openLibrary, type PatronPortal, type PatronRegistry } from '../index.js';
import { openDay, shelf } from '../testing/open-day.js';
import { watchLibrary } from '../testing/watched.js';

const opened = (wrapped: Parameters<typeof openDay>[1] = {}) =>
  openDay('2021-04-03 10:00', { facts: shelf(1), ...wrapped });

type Ask = (portal: PatronPortal<PatronRegistry>) => Promise<unknown>;

/** The requests, each with the number of times that the clock is read before its answer needs it. */
const asks: readonly (readonly [verb: string, looks: number, ask: Ask])[] = [
  ['cart', 1, (portal) => portal.cart()],
  ['addToCart', 1, (portal) => portal.addToCart({ title: 'T-1' })],
  ['setMailAddress', 1, (portal) => portal.setMailAddress({ mailAddress: null })],
];

describe.each(asks)('%s', (verb, looks, ask) => {
  it('fails if the clock breaks during the request', async () => {
    const { events, people, registered } = await opened();
    const patron = await registered();
    let left = Infinity;
    const clock = () => ((left -= 1) < 0 ? expect.fail('no clock') : new Date('2021-04-03T01:00:00Z'));
    const library = watchLibrary(
      await openLibrary({ events, people, policy: hokkaido, profile: hokkaidoProfile, clock }),
    );
    left = looks;
    const answer = JSON.stringify(await ask(library.portal(patron)));
    expect(answer).toMatch(/"code":"invalid-input".*"details":{"path":"clock"/);
    await library.close();
  });

  it('fails if the registry throws, and does not repeat the thrown text', async () => {
    let isBroken = false;
    const { library, registered } = await opened({
      people: (registry) => ({
        ...registry,
        find: (some) => (isBroken ? expect.fail('佐藤 みのり') : registry.find(some)),
        change: (...request) => (isBroken ? expect.fail('佐藤 みのり') : registry.change(...request)),
      }),
    });
    const portal = library.portal(await registered());
    isBroken = true;
    const answer = JSON.stringify(await ask(portal));
    expect(answer).toContain('"code":"store-unavailable"');
    expect(answer).toContain(`during ${verb}`);
    expect(answer).not.toContain('佐藤');
  });
});
