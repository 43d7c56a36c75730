import { orThrow } from 'torioki';
import { findLastCursor } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasConfirmationButton } from './buttons.js';
import { performAction } from './actions.js';
import { arbitraryAction, arbitraryLook, openPages, chooseSeed, describeButton } from './look.js';
import { openScene, countCoverage, type Scene } from './scene.js';

const screens = 20;

/** Some actions happen. Then a patron looks at all pages and presses a button. */
const history = fc.array(
  fc.record({ before: fc.array(arbitraryAction, { maxLength: 4 }), look: arbitraryLook }),
  {
    minLength: screens,
    maxLength: screens,
  },
);

const position = async ({ stores }: Scene) => orThrow(await findLastCursor(stores.events)).position;

/**
 * Presses the chosen button, and 確認 if it follows. Checks that it works if the page offers it, and that
 * otherwise every reason is shown.
 */
const isAsOffered = async (scene: Scene, { browser, chosen }: Awaited<ReturnType<typeof openPages>>) => {
  const earlier = await position(scene);
  const pressed = await chosen.press();
  const { status, text } = hasConfirmationButton(pressed) ? await browser.send(pressed.path) : pressed;
  expect(status === 200, describeButton(chosen)).toBe(chosen.offered);
  if (chosen.is === '予約カート') return;
  expect((await position(scene)) > earlier).toBe(chosen.offered);
  const { refusal } = orThrow(await scene.library.texts()).shown;
  for (const one of chosen.refusals) expect(text).toContain(refusal(one));
};

it('offers on a page exactly the actions that a rehearsal accepts, and accepts them when they are pressed', async () => {
  const reached = countCoverage();
  await fc.assert(
    fc.asyncProperty(history, async (wanted) => {
      const scene = await openScene(reached);
      for (const { before, look: looked } of wanted) {
        for (const one of before) await performAction(scene, one);
        const found = await openPages(scene, looked);
        for (const button of found.buttons) {
          expect(button.offered, describeButton(button)).toBe(button.refusals.length === 0);
          reached.count(describeButton(button));
        }
        await isAsOffered(scene, found);
        reached.count(`pressed ${describeButton(found.chosen)}`);
      }
      expect(scene.troubles).toEqual([]);
      await scene.close();
    }),
    { numRuns: chooseRuns(3, 10_000 / screens), seed: chooseSeed(), endOnFailure: true },
  );
  console.info(reached.render());
}, 7_200_000);
