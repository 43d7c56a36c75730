import { orThrow } from 'torioki';
import { recordedBy } from '@torioki/event-store/adapter';
import { runs } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Browser, Seen } from '../browser-without-scripts.js';
import { asksForConfirmation } from './buttons.js';
import { happen } from './happenings.js';
import { happened, look, lookAt, printedSeed, type Look } from './looking.js';
import { openScene, reaching, type Scene } from './scene.js';

const times = 20;

/** The same look in two tabs. */
const sameTwice = look.map((one): readonly [Look, Look] => [one, one]);

/** Two patrons reach a 確認. Another action may happen. Then both click, in turn or at the same time. */
const history = fc.array(
  fc.record({
    before: fc.array(happened, { maxLength: 3 }),
    looks: fc.oneof(fc.tuple(look, look), sameTwice),
    between: fc.array(happened, { maxLength: 1 }),
    atOnce: fc.boolean(),
  }),
  { minLength: times, maxLength: times },
);

interface Waiting {
  readonly is: string;
  readonly path: string;
  readonly browser: Browser;
}

/** The page with 確認, if the chosen button leads to one. */
const waiting = async (scene: Scene, looked: Look): Promise<readonly Waiting[]> => {
  const { browser, chosen } = await lookAt(scene, looked);
  const { path, ...seen } = chosen.offered ? await chosen.press() : { path: '', html: '' };
  return asksForConfirmation(seen as Seen) ? [{ is: chosen.is, path, browser }] : [];
};

const recorded = async ({ stores }: Scene, { path }: Waiting): Promise<number> =>
  orThrow(await recordedBy(stores.events, path.split('/').at(-1) ?? '')).length;

/** The main part of a page. The head of all pages has the number in the cart, which may change. */
const mainOf = ({ html }: Seen): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

/** The answer to a click agrees with the outcome of the order, and no other click changes the outcome. */
const isTrue = async (scene: Scene, one: Waiting, seen: Seen): Promise<void> => {
  const { status } = seen;
  const events = await recorded(scene, one);
  expect([status, asksForConfirmation(seen)]).toEqual([events > 0 ? 200 : 409, false]);
  if (status === 409) return;
  const again = await Promise.all([one.browser.send(one.path), one.browser.open(one.path)]);
  expect(again.map((later) => [later.status, mainOf(later)])).toEqual([
    [200, mainOf(seen)],
    [200, mainOf(seen)],
  ]);
  expect(await recorded(scene, one)).toBe(events);
};

it('whatever two people click between a page and its 確認, it is the first outcome or a true refusal', async () => {
  const reached = reaching();
  await fc.assert(
    fc.asyncProperty(history, async (wanted) => {
      const scene = await openScene(reached);
      for (const { before, looks, between, atOnce } of wanted) {
        for (const one of before) await happen(scene, one);
        const both = [...(await waiting(scene, looks[0])), ...(await waiting(scene, looks[1]))];
        for (const one of between) await happen(scene, one);
        const click = async (one: Waiting) => {
          const foretold = atOnce ? undefined : asksForConfirmation(await one.browser.open(one.path));
          const seen = await one.browser.send(one.path);
          if (foretold !== undefined) expect(seen.status === 200, one.is).toBe(foretold);
          reached.count(`${one.is}${atOnce ? ' at once' : ''}: ${seen.status}`);
          return [one, seen] as const;
        };
        const clicked: Awaited<ReturnType<typeof click>>[] = [];
        if (atOnce) clicked.push(...(await Promise.all(both.flatMap((one) => [one, one]).map(click))));
        else for (const one of both) clicked.push(await click(one));
        for (const [one, seen] of clicked) await isTrue(scene, one, seen);
      }
      expect(scene.troubles).toEqual([]);
      await scene.close();
    }),
    { numRuns: runs(2, 3_000 / times), seed: printedSeed(), endOnFailure: true },
  );
  console.info(reached.told());
}, 7_200_000);
