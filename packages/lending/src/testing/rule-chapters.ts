import type { RuleText } from '../vocabulary/index.js';

type Identified = Pick<RuleText, 'id'>;

/** The chapters of the rule book, and the prefixes of their rules' ids. */
export const chapters: readonly { readonly title: string; readonly kinds: readonly string[] }[] = [
  {
    title: 'General rules',
    kinds: ['ACTOR', 'POLICY', 'LOCATION', 'RESERVATION', 'COPY', 'BORROWER', 'CHANGE'],
  },
  {
    title: 'Publishing',
    kinds: ['PUBLISH', 'CALENDAR', 'CLOSURE', 'ADD-LOCATION', 'CLOSE-LOCATION', 'ADD-COPY'],
  },
  {
    title: 'Reserving and cancelling',
    kinds: ['RESERVE', 'CANCEL', 'CHANGE-PICKUP', 'SUSPEND', 'UNFILLABLE'],
  },
  { title: 'Reading in order', kinds: ['ORDER'] },
  { title: 'Securing, noticing, shipping, holding', kinds: ['SECURE', 'NOTICE', 'SHIP', 'HOLD'] },
  {
    title: 'Lending, renewing, returning',
    kinds: ['PICK-UP', 'LOAN', 'RENEW', 'RETURN', 'SHIP-RETURN', 'REMOVE', 'UNDO'],
  },
  { title: 'Migrating an old system', kinds: ['MIGRATION'] },
  {
    title: 'Patrons and title requests',
    kinds: [
      ...['BRANCH', 'CHANGE-PHONE', 'CLEAR-PASSWORD', 'FORGET', 'PATRON', 'REGISTER', 'REQUEST'],
      'SEND-CARD',
    ],
  },
];

export const kindOf = ({ id }: Identified): string => id.replace(/-\d+$/, '');

const kinds = chapters.flatMap((chapter) => chapter.kinds);

export const chapterOf = (rule: Identified): string | undefined =>
  chapters.find((chapter) => chapter.kinds.includes(kindOf(rule)))?.title;

const placeOf = (rule: Identified): number => kinds.indexOf(kindOf(rule));

const numberOf = ({ id }: Identified): number => Number(/\d+$/.exec(id));

/** Compares rules by their order in the book. */
export const compareRules = (one: Identified, other: Identified): number =>
  placeOf(one) - placeOf(other) || numberOf(one) - numberOf(other);
