import type { RuleText } from '../vocabulary/index.js';

type Identified = Pick<RuleText, 'id'>;

/** The chapters of the rule book, and how the ids of their rules begin; those that begin otherwise are in the last. */
export const chapters: readonly { readonly title: string; readonly kinds: readonly string[] }[] = [
  {
    title: 'Before anything else',
    kinds: ['ACTOR', 'POLICY', 'LOCATION', 'RESERVATION', 'COPY', 'BORROWER', 'CHANGE'],
  },
  {
    title: 'Publishing',
    kinds: ['PUBLISH', 'CALENDAR', 'CLOSURE', 'ADD-LOCATION', 'CLOSE-LOCATION', 'ADD-COPY'],
  },
  { title: 'Reserving and cancelling', kinds: ['RESERVE', 'CANCEL', 'CHANGE-PICKUP', 'UNFILLABLE'] },
  { title: 'Reading in order', kinds: ['ORDER'] },
  { title: 'Securing, noticing, shipping, holding', kinds: ['SECURE', 'NOTICE', 'SHIP', 'HOLD'] },
  { title: 'Lending, renewing, returning', kinds: ['PICK-UP', 'LOAN', 'RENEW', 'RETURN', 'SHIP-RETURN'] },
  { title: 'Patrons, and everything else', kinds: [] },
];

export const kindOf = ({ id }: Identified): string => id.replace(/-\d+$/, '');

const kinds = chapters.flatMap((chapter) => chapter.kinds);
const last = chapters.at(-1)?.title ?? '';

export const chapterOf = (rule: Identified): string =>
  chapters.find((chapter) => chapter.kinds.includes(kindOf(rule)))?.title ?? last;

const placeOf = (rule: Identified): number =>
  kinds.includes(kindOf(rule)) ? kinds.indexOf(kindOf(rule)) : kinds.length;

const numberOf = ({ id }: Identified): number => Number(/\d+$/.exec(id));

/** As they stand in the book. */
export const byPlace = (one: Identified, other: Identified): number =>
  placeOf(one) - placeOf(other) ||
  kindOf(one).localeCompare(kindOf(other), 'en') ||
  numberOf(one) - numberOf(other);
