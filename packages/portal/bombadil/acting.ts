import {
  actions,
  extract,
  getFingerprint,
  weighted,
  type ActionTemplate,
} from '@antithesishq/bombadil/browser';
import { back, clicks, forward, inputs, reload } from '@antithesishq/bombadil/browser/defaults/actions';
import { path } from './shown.js';

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

/** A field: where it is, what it holds, and whether it has the focus. */
const place = (selector: string) =>
  extract(({ document }) => {
    const element = document.querySelector(selector);
    return element === null ? null : found(element);
  });

const card = place('input[name="card"]');
const password = place('input[name="password"]');
const words = place('input[name="words"]');

/** What a page is for, among all that it links to; what was scrolled out of sight cannot be pressed. */
const buttons = extract(({ document }) =>
  [...document.querySelectorAll('main :is(button:enabled, a.button)')]
    .map(found)
    .filter(({ point }) => point.y >= 0),
);

type Place = typeof card.current;

const press = ({ point, fingerprint }: NonNullable<Place>): ActionTemplate => ({
  Click: { point, fingerprint },
});

/** Types a text into a field, one action after another; then there is nothing left to do. */
const filling = (field: Place, text: string): readonly ActionTemplate[] => {
  if (field === null || field.holds === text) return [];
  if (field.holds !== '') return ['Reload'];
  return [field.isFocused ? { TypeText: { text: { Regexp: text }, delayMillis: 1 } } : press(field)];
};

/** One patron logs in wherever a login is shown. */
const login = (): ActionTemplate => {
  const [next = enter] = [
    ...filling(card.current, '1000001'),
    ...filling(password.current, '白い猫が三匹とびはねる'),
  ];
  return next;
};

/** Searches for what finds something. */
const search = (): ActionTemplate => {
  const [next = enter] = filling(words.current, 'の');
  return next;
};

const pressing = actions(() => buttons.current.map(press));

const anything = weighted([
  [40, pressing],
  [12, clicks],
  [3, back],
  [2, reload],
  [1, forward],
  [1, inputs],
]);

/** Presses what there is; on a page that searches, it also searches. */
export const acting = actions(() => {
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
