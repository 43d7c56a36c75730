import fc from 'fast-check';
import { listPageButtons, type Button } from './buttons.js';
import { actionNames, pickNth, type PlannedAction } from './actions.js';
import type { Scene } from './scene.js';

export const arbitraryIndex = fc.nat(9_999);

export const arbitraryAction: fc.Arbitrary<PlannedAction> = fc.record({
  what: fc.constantFrom(...actionNames),
  nth: arbitraryIndex,
  minutes: fc.oneof(fc.constant(0), fc.nat(14 * 60)),
});

/** The patron who looks, a number that chooses among the items, and a number that chooses the button. */
export interface Look {
  readonly who: number;
  readonly nth: number;
  readonly pressed: number;
}

export const arbitraryLook: fc.Arbitrary<Look> = fc.record({
  who: fc.nat(2),
  nth: arbitraryIndex,
  pressed: arbitraryIndex,
});

/** A property's seed, which it prints. Set `SEED` to repeat a run. */
export const chooseSeed = (): number => {
  const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
  console.info(`seed ${seed}`);
  return seed;
};

export const describeButton = ({ is, offered, refusals }: Button): string =>
  `${is} ${offered ? 'offered' : `not offered: ${refusals.map(({ code }) => code).join(', ')}`}`;

const isPressed = (button: Button): button is Required<Button> => button.press !== undefined;

/** The buttons on a patron's pages, and the chosen one. Each kind of button is equally likely. */
export const openPages = async (scene: Scene, { who, nth: what, pressed }: Look) => {
  const { patron, browser } = pickNth(scene.visitors, who);
  const looking = { browser, portal: scene.library.portal(patron), nth: what };
  const buttons = await listPageButtons(looking, scene.clock.clock());
  const pressable = buttons.filter(isPressed);
  const kind = pickNth([...new Set(pressable.map(({ is }) => is))], pressed);
  const chosen = pickNth(
    pressable.filter(({ is }) => is === kind),
    pressed >> 4,
  );
  return { browser, buttons, chosen };
};
