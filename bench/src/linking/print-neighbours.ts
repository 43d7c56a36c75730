import { followNeighbours, type Exactness } from '@torioki/concurrency/linking';
import { quick } from '../size.js';
import { print } from './print-findings.js';

const kinds = [
  { name: 'a headquarters, 2,500 people', places: 1, peopleOfPlace: 2_500 },
  { name: 'a town library, 400 people', places: 1, peopleOfPlace: 400 },
  { name: '20 branches of 60 people', places: 20, peopleOfPlace: 60 },
  { name: '40 pickup points of 15 people', places: 40, peopleOfPlace: 15 },
];

const records: readonly (readonly [record: string, exactness: Exactness | null])[] = [
  ['only what one command began', null],
  ['and instants in ms, places, staff codes', 'milliseconds'],
  ['the same in hours, in order', 'hours'],
  ['the same in days, in order', 'days'],
  ['the same in days, in no order', 'days in no order'],
];

const percent = (part: number | null): string =>
  part === null ? '–' : `${(100 * part).toFixed(part < 0.01 ? 2 : 0)} %`;

/** Prints a table for each kind of library: the analyst's results for several kinds of records. */
export const printNeighbours = (): void => {
  for (const kind of quick ? kinds.slice(3) : kinds) {
    print(`| ${kind.name}: the record has | found | right | by chance |\n|---|---|---|---|`);
    for (const [record, exactness] of records) {
      const { found, right, chance } = followNeighbours(kind, exactness);
      print(`| ${record} | ${percent(found)} | ${percent(right)} | ${percent(chance)} |`);
    }
  }
};
