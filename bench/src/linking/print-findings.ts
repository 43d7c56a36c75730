import {
  countPeople,
  fewestPeople,
  findHints,
  findLeaks,
  judgeFields,
  type JudgedField,
  type Joins,
  type Occasion,
  type PlantedLeak,
  type SharedIds,
} from '@torioki/concurrency/linking';

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

export const printTitle = (title: string): void => print(`\n${title}`);

const orNone = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

const describeHint =
  (fields: readonly JudgedField[]) =>
  (hint: string): string => {
    const { joined, byChance } = fields.find(({ field }) => field === hint)?.allValues ?? {};
    return `${hint} (${joined} pairs of occasions of one person share a value, ${byChance?.toFixed(0)} by chance)`;
  };

export const printLeaks = (of: string, occasions: readonly Occasion[]): void => {
  const fields = judgeFields(occasions);
  const people = new Set(occasions.map(({ person }) => person)).size;
  print(
    `${of}: ${occasions.length} occasions of ${people} people; ${fields.length} fields with shared values.`,
  );
  print(`  Fields with values that join the occasions of one person: ${orNone(findLeaks(fields))}.`);
  print(
    `  Fields that are only a hint at one person: ${orNone(findHints(fields).map(describeHint(fields)))}.`,
  );
};

/** Prints for each planted leak whether the search named its field. */
export const printPlanted = (leaks: readonly PlantedLeak[], named: readonly string[]): void => {
  print(`  The same with ${leaks.length} planted leaks:`);
  for (const { fault, field } of leaks)
    print(`    ${fault}: ${field} is ${named.includes(field) ? 'named' : 'NOT named'}.`);
};

export const printPeople = (occasions: readonly Occasion[]): void => {
  const { cells, refusedCells } = countPeople(occasions);
  print('| place | way of pickup | mail address | returned loans | people |\n|---|---|---|---|---|');
  for (const { place, way, mail, loans, people } of cells)
    print(`| ${place} | ${way} | ${mail} | ${loans} | ${people} |`);
  print(`Rows with fewer than ${fewestPeople} people are not printed: ${refusedCells}.`);
};

export const printJoins = (of: string, { columns, remaining }: Joins): void => {
  const telling = columns.filter(({ isMore }) => isMore).map(({ column }) => column);
  const fewer = remaining.filter(({ atPlace, withTables }) => withTables < atPlace);
  const patrons = new Set(fewer.map(({ person }) => person)).size;
  print(`${of}: ${columns.length} columns in rows of patrons.`);
  print(`  Columns that show the person of a loan more often than by chance: ${orNone(telling)}.`);
  print(
    `  Of ${remaining.length} occasions with a returned loan, ${fewer.length} (of ${patrons} patrons) have fewer possible patrons`,
  );
  print('  with these tables than with only the place and the type of the first event.');
};

export const printSharedIds = (sharing: readonly SharedIds[]): void => {
  for (const { field, occasions } of sharing) print(`  ${field}: ${occasions} occasions`);
  if (sharing.length === 0) print('  none');
};
