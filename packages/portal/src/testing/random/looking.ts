import fc from 'fast-check';
import { buttonsOf, type Button } from './buttons.js';
import { happeningNames, nthOf, type Happened } from './happenings.js';
import type { Scene } from './scene.js';

export const nth = fc.nat(9_999);

export const happened: fc.Arbitrary<Happened> = fc.record({
  what: fc.constantFrom(...happeningNames),
  nth,
  minutes: fc.oneof(fc.constant(0), fc.nat(14 * 60)),
});

/** The patron who looks, the number that chooses among the items, and the one that chooses the button. */
export interface Look {
  readonly who: number;
  readonly nth: number;
  readonly pressed: number;
}

export const look: fc.Arbitrary<Look> = fc.record({ who: fc.nat(2), nth, pressed: nth });

/** A property's seed, which it prints. Set `SEED` to repeat a run. */
export const printedSeed = (): number => {
  const seed = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 2 ** 31));
  console.info(`seed ${seed}`);
  return seed;
};

export const whatOf = ({ is, offered, refusals }: Button): string =>
  `${is} ${offered ? 'offered' : `not offered: ${refusals.map(({ code }) => code).join(', ')}`}`;

const isPressed = (button: Button): button is Required<Button> => button.press !== undefined;

/** The buttons on a patron's pages, and the chosen one. Each kind of button is equally likely. */
export const lookAt = async (scene: Scene, { who, nth: what, pressed }: Look) => {
  const { patron, browser } = nthOf(scene.visitors, who);
  const looking = { browser, portal: scene.library.portal(patron), nth: what };
  const buttons = await buttonsOf(looking, scene.clock.clock());
  const pressable = buttons.filter(isPressed);
  const kind = nthOf([...new Set(pressable.map(({ is }) => is))], pressed);
  const chosen = nthOf(
    pressable.filter(({ is }) => is === kind),
    pressed >> 4,
  );
  return { browser, buttons, chosen };
};
