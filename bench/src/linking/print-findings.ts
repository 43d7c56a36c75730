import {
  countPeople,
  fewestPeople,
  findHints,
  findLeaks,
  followNeighbours,
  judgeFields,
  type Joins,
  type Occasion,
} from '@torioki/concurrency/linking';
import { quick } from '../size.js';

const orNone = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

export const printLeaks = (of: string, occasions: readonly Occasion[]): void => {
  const fields = judgeFields(occasions);
  console.log(`${of}: ${fields.length} fields`);
  console.log(`  join what is of one person: ${orNone(findLeaks(fields))}`);
  const hints = findHints(fields).map((hint) => {
    const { joined, byChance } = fields.find(({ field }) => field === hint)?.allValues ?? {};
    return `${hint} (${joined} pairs, ${byChance} by chance)`;
  });
  console.log(`  make it more likely: ${orNone(hints)}`);
};

export const printPeople = (occasions: readonly Occasion[]): void => {
  const { cells, refusedLoans } = countPeople(occasions);
  console.log('| place | way | mail address | loans | people |\n|---|---|---|---|---|');
  for (const { place, way, mail, loans, people } of cells)
    console.log(`| ${place} | ${way} | ${mail} | ${loans} | ${people} |`);
  console.log(`${refusedLoans} loans are of fewer than ${fewestPeople} people: nothing more is printed.`);
};

export const printJoins = (of: string, { columns, remaining }: Joins): void => {
  const telling = columns.filter(({ isMore }) => isMore).map(({ column }) => column);
  const fewer = remaining.filter(({ atPlace, withTables }) => withTables < atPlace);
  console.log(`${of}: ${columns.length} columns with values of a patron. They tell: ${orNone(telling)}`);
  console.log(`  ${remaining.length} returned loans, ${fewer.length} with fewer patrons than use the place`);
};

const kinds = [
  { name: 'a counter of 2,500 people', places: 1, peopleOfPlace: 2_500 },
  { name: 'a counter of 400 people', places: 1, peopleOfPlace: 400 },
  { name: '20 branches of 60 people', places: 20, peopleOfPlace: 60 },
  { name: '40 branches of 15 people', places: 40, peopleOfPlace: 15 },
];

const records = [
  ['what one command began', null],
  ['and instants in ms, places, desks', 'milliseconds'],
  ['the same in hours', 'hours'],
  ['the same in days', 'days'],
] as const;

const percent = (part: number): string => `${(100 * part).toFixed(part < 0.01 ? 2 : 0)} %`;

export const printNeighbours = (): void => {
  for (const kind of quick ? kinds.slice(2) : kinds) {
    console.log(`| ${kind.name}: the record has | found | right | chance |\n|---|---|---|---|`);
    for (const [name, exactness] of records) {
      const { found, right, chance } = followNeighbours(kind, exactness);
      console.log(
        `| ${name} | ${percent(found)} | ${right === null ? '' : percent(right)} | ${percent(chance)} |`,
      );
    }
  }
};
