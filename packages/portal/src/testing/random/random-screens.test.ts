import { orThrow } from 'torioki';
import { lastPlace } from '@torioki/event-store';
import { runs } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asksForConfirmation } from './buttons.js';
import { happen } from './happenings.js';
import { happened, look, lookAt, printedSeed, whatOf } from './looking.js';
import { openScene, reaching, type Scene } from './scene.js';

const screens = 20;

/** Some actions happen. Then a patron looks at all pages and presses a button. */
const history = fc.array(fc.record({ before: fc.array(happened, { maxLength: 4 }), look }), {
  minLength: screens,
  maxLength: screens,
});

const position = async ({ stores }: Scene) => orThrow(await lastPlace(stores.events)).position;

/** Presses the chosen button, and 確認 if it follows. It works if offered; if not, every reason is shown. */
const isAsOffered = async (scene: Scene, { browser, chosen }: Awaited<ReturnType<typeof lookAt>>) => {
  const earlier = await position(scene);
  const pressed = await chosen.press();
  const { status, text } = asksForConfirmation(pressed) ? await browser.send(pressed.path) : pressed;
  expect(status === 200, whatOf(chosen)).toBe(chosen.offered);
  if (chosen.is === '予約カート') return;
  expect((await position(scene)) > earlier).toBe(chosen.offered);
  const { refusal } = orThrow(await scene.library.texts()).shown;
  for (const one of chosen.refusals) expect(text).toContain(refusal(one));
};

it('what a page offers is what a rehearsal accepts, and what is accepted when it is pressed', async () => {
  const reached = reaching();
  await fc.assert(
    fc.asyncProperty(history, async (wanted) => {
      const scene = await openScene(reached);
      for (const { before, look: looked } of wanted) {
        for (const one of before) await happen(scene, one);
        const found = await lookAt(scene, looked);
        for (const button of found.buttons) {
          expect(button.offered, whatOf(button)).toBe(button.refusals.length === 0);
          reached.count(whatOf(button));
        }
        await isAsOffered(scene, found);
        reached.count(`pressed ${whatOf(found.chosen)}`);
      }
      expect(scene.troubles).toEqual([]);
      await scene.close();
    }),
    { numRuns: runs(3, 10_000 / screens), seed: printedSeed(), endOnFailure: true },
  );
  console.info(reached.told());
}, 7_200_000);
