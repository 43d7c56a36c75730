import { orThrow } from 'torioki';
import { findRecord } from '@torioki/event-store/adapter';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Browser, ShownPage } from '../browser-without-scripts.js';
import { hasConfirmationButton } from './buttons.js';
import { performAction } from './actions.js';
import { arbitraryAction, arbitraryLook, openPages, chooseSeed, type Look } from './look.js';
import { openScene, countCoverage, type Scene } from './scene.js';

const times = 20;

/** The same look twice, as if the patron had two tabs open. */
const sameTwice = arbitraryLook.map((one): readonly [Look, Look] => [one, one]);

/** Two patrons reach a 確認. Another action may happen. Then both click, in turn or at the same time. */
const history = fc.array(
  fc.record({
    before: fc.array(arbitraryAction, { maxLength: 3 }),
    looks: fc.oneof(fc.tuple(arbitraryLook, arbitraryLook), sameTwice),
    between: fc.array(arbitraryAction, { maxLength: 1 }),
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
  const { browser, chosen } = await openPages(scene, looked);
  const { path, ...seen } = chosen.offered ? await chosen.press() : { path: '', html: '' };
  return hasConfirmationButton(seen as ShownPage) ? [{ is: chosen.is, path, browser }] : [];
};

const recorded = async ({ stores }: Scene, { path }: Waiting): Promise<number> =>
  orThrow(await findRecord(stores.events, path.split('/').at(-1) ?? '')).length;

/** The main part of a page. The head of all pages has the number in the cart, which may change. */
const mainOf = ({ html }: ShownPage): string => /<main.*<\/main>/s.exec(html)?.[0] ?? '';

/**
 * Checks that the answer to a click agrees with the outcome of the order. No other click may change the
 * outcome.
 */
const isTrue = async (scene: Scene, one: Waiting, seen: ShownPage): Promise<void> => {
  const { status } = seen;
  const events = await recorded(scene, one);
  expect([status, hasConfirmationButton(seen)]).toEqual([events > 0 ? 200 : 409, false]);
  if (status === 409) return;
  const again = await Promise.all([one.browser.send(one.path), one.browser.open(one.path)]);
  expect(again.map((later) => [later.status, mainOf(later)])).toEqual([
    [200, mainOf(seen)],
    [200, mainOf(seen)],
  ]);
  expect(await recorded(scene, one)).toBe(events);
};

it('gives the first outcome or a true refusal after any clicks of two patrons between a page and its 確認', async () => {
  const reached = countCoverage();
  await fc.assert(
    fc.asyncProperty(history, async (wanted) => {
      const scene = await openScene(reached);
      for (const { before, looks, between, atOnce } of wanted) {
        for (const one of before) await performAction(scene, one);
        const both = [...(await waiting(scene, looks[0])), ...(await waiting(scene, looks[1]))];
        for (const one of between) await performAction(scene, one);
        const click = async (one: Waiting) => {
          const foretold = atOnce ? undefined : hasConfirmationButton(await one.browser.open(one.path));
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
    { numRuns: chooseRuns(2, 3_000 / times), seed: chooseSeed(), endOnFailure: true },
  );
  console.info(reached.render());
}, 7_200_000);
