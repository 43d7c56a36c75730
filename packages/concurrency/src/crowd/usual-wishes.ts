import { anew } from '@torioki/lending/samples';
import { ledgerOf } from '../ledger/ledger-of.js';
import { usual as first } from '../scenarios/index.js';
import { daily } from './daily-wishes.js';
import { rare } from './rare-wishes.js';
import type { Wishes, Wishing } from './wishing.js';

const nothingYet: Wishing = { ledger: ledgerOf([]), borrower: 1, nth: 0, day: 7, fresh: 1 };

const written: Wishes = { ...daily, ...rare };
const wished = new Set(Object.values(written).map((way) => way(nothingYet).type));

/** For each type of command that no wish is written for, its first scenario's command. */
const fromScenarios: Wishes = Object.fromEntries(
  first.filter(({ when }) => !wished.has(when.type)).map(({ when }) => [when.type, () => anew(when)]),
);

/** What is wished now and then. */
export const seldom: Wishes = { ...rare, ...fromScenarios };

/** Whatever somebody may wish and get. */
export const usual: Wishes = { ...daily, ...seldom };
