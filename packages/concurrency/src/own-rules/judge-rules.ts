import type { StoredEvent } from '@torioki/event-store';

const count = (history: readonly StoredEvent[], type: string): number =>
  history.filter((event) => event.type === type).length;

const findFirst = (history: readonly StoredEvent[], type: string): number =>
  history.find((event) => event.type === type)?.position ?? Infinity;

const isDvdToBranch = ({ type, data }: StoredEvent): boolean =>
  type === 'Reserved' && data['location'] === 'WKN' && String(data['title']).startsWith('DVD');

/** Whether a history breaks a rule of the example. The history has one person, and no loan in it ends. */
export const isBroken = {
  'a limit of loans': (history) => count(history, 'PickedUp') > 6,
  'a limit of pupils': (history) => {
    const ended = new Set(
      history.flatMap(({ type, data }) => (type === 'PickedUp' ? [data['reservation']] : [])),
    );
    const open = history.filter(({ type, data }) => type === 'Reserved' && !ended.has(data['reservation']));
    return open.length > 3;
  },
  'no DVD to a home': (history) => {
    const isHome = findFirst(history, 'PickupLocationChanged');
    return history.some((event) => event.position > isHome && isDvdToBranch(event));
  },
  'no renewal in the last week of school': (history) => {
    const announced = findFirst(history, 'ClosureExtended');
    return history.some(({ type, position }) => type === 'Renewed' && position > announced);
  },
} satisfies Readonly<Record<string, (history: readonly StoredEvent[]) => boolean>>;

export type RuleName = keyof typeof isBroken;

export const ruleNames = Object.keys(isBroken) as readonly RuleName[];

/** The names of the rules that a history breaks. */
export const listBroken = (history: readonly StoredEvent[]): readonly RuleName[] =>
  ruleNames.filter((name) => isBroken[name](history));
