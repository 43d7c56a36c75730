import {
  actions,
  extract,
  getFingerprint,
  weighted,
  type ActionTemplate,
} from '@antithesishq/bombadil/browser';
import { back, clicks, forward, inputs, reload } from '@antithesishq/bombadil/browser/defaults/actions';
import { path } from './page-state.js';

const enter: ActionTemplate = { PressKey: { code: 13 } };

const found = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    point: { x: left + width / 2, y: top + height / 2 },
    fingerprint: { ...getFingerprint(element) },
    holds: 'value' in element ? String(element.value) : '',
    isFocused: element.ownerDocument.activeElement === element,
  };
};

/** A field's place on the page, its value, and whether it has the focus. */
const extractField = (selector: string) =>
  extract(({ document }) => {
    const element = document.querySelector(selector);
    return element === null ? null : found(element);
  });

const card = extractField('input[name="card"]');
const password = extractField('input[name="password"]');
const words = extractField('input[name="words"]');

/**
 * The enabled buttons in the main part. Buttons above the visible area are left out: they cannot be pressed.
 */
const buttons = extract(({ document }) =>
  [...document.querySelectorAll('main :is(button:enabled, a.button)')]
    .map(found)
    .filter(({ point }) => point.y >= 0),
);

type Place = typeof card.current;

const press = ({ point, fingerprint }: NonNullable<Place>): ActionTemplate => ({
  Click: { point, fingerprint },
});

/** The next action that types a text into a field; empty once the field has the text. */
const fillField = (field: Place, text: string): readonly ActionTemplate[] => {
  if (field === null || field.holds === text) return [];
  if (field.holds !== '') return ['Reload'];
  return [field.isFocused ? { TypeText: { text: { Regexp: text }, delayMillis: 1 } } : press(field)];
};

/** The next action of a login, always as the same patron. */
const login = (): ActionTemplate => {
  const [next = enter] = [
    ...fillField(card.current, '1000001'),
    ...fillField(password.current, '白い猫が三匹とびはねる'),
  ];
  return next;
};

/** The next action of a search. The search finds titles. */
const search = (): ActionTemplate => {
  const [next = enter] = fillField(words.current, 'の');
  return next;
};

const pressAButton = actions(() => buttons.current.map(press));

const anything = weighted([
  [40, pressAButton],
  [12, clicks],
  [3, back],
  [2, reload],
  [1, forward],
  [1, inputs],
]);

/** Presses a button of the page; on a page with a search field, it may search instead. */
export const pressAndSearch = actions(() => {
  if (path.current === '/login') return [login()];
  const something = anything.generate();
  return words.current === null
    ? something
    : {
        branches: [
          [2, { value: search() }],
          [3, something],
        ],
      };
});
