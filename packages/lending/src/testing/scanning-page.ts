import { format } from 'prettier';
import {
  deskPlaces,
  findCell,
  scanSituations,
  scanTable,
  type DeskPlace,
} from '../decisions/scanning/scan-table.js';
import { scanDecisions, type ScanSituation } from '../decisions/index.js';
import { codeWords, destinationWords, scanSituationWords } from '../labels/index.js';
import { staffRoles, type StaffRole } from '../vocabulary/index.js';

const placeWords: Readonly<Record<DeskPlace, readonly [ja: string, en: string]>> = {
  headquarters: ['本館', 'the headquarters'],
  'its-place': ['その資料の受取場所、返却場所', 'its own counter or branch'],
  'another-place': ['他の受取場所', 'another counter or branch'],
  'no-place': ['受取場所でない部屋', 'a room that is no pickup place'],
};

const describeCell = (situation: ScanSituation, place: DeskPlace, role: StaffRole): string => {
  const { command, to } = findCell(situation, place, role);
  const [ja, en] = destinationWords[to];
  if (command === null) return `– → ${ja} / ${en}`;
  const { type, ja: name } = scanDecisions[command];
  return `**${type}** (${name}) → ${ja} / ${en}`;
};

/** Groups the roles with equal cells. Each element has the names of the roles, and their cell. */
const groupRoles = (situation: ScanSituation, place: DeskPlace): readonly (readonly [string, string])[] => {
  const cells = new Map<string, StaffRole[]>();
  for (const role of staffRoles) {
    const cell = describeCell(situation, place, role);
    cells.set(cell, [...(cells.get(cell) ?? []), role]);
  }
  return [...cells].map(([cell, roles]) => [
    roles.length === staffRoles.length ? 'every role' : roles.map((role) => codeWords[role][0]).join('、'),
    cell,
  ]);
};

const section = (situation: ScanSituation): string => {
  const [ja, en] = scanSituationWords[situation];
  const places = deskPlaces.filter((place) => place !== 'its-place' || 'itsPlace' in scanTable[situation]);
  const rows = places.flatMap((place) =>
    groupRoles(situation, place).map(([roles, cell]) => {
      const [placeJa, placeEn] = placeWords[place];
      return `| ${placeJa} / ${placeEn} | ${roles} | ${cell} |`;
    }),
  );
  return [
    `## ${ja}`,
    '',
    `\`${situation}\`: ${en}.`,
    '',
    '| desk | role | command → book |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
};

const introduction = `# The scan of a copy

Staff scan a copy at a desk. The table shows the one command to give, and where to put the book. The command depends on the
situation of the copy, on the place of the desk, and on the role. A dash means that nothing is left to do.

PickUp needs a person and cards, so a scan never gives this command. Where a reader at the desk could get the book, the table
names PickUp, and shows where the book waits if no reader is there. In every cell, one command can be accepted at most, and the
table names it. PickUp is the exception in two cells, where the table does not name it:

- A copy on the shelf that a reservation may have now is wanted. It is for the queue, so the table names Secure. But at the
  headquarters the reader at the desk may be the first in the queue, or enough other copies may be on the shelf.
- A copy may reach its counter before anybody records its arrival. The table names Arrive. But the counter also hands out the copy
  without this record (R55).

Secure, Ship, ReceiveAtHeadquarters and DeclareFound record that a copy is at the headquarters. They are refused at another counter
or branch. A room that is no pickup place belongs to the headquarters.

The page is written by the test that compares it with the sources
(\`packages/lending/src/scanning-page.test.ts\`). To update it:
\`npx vitest run --project lending scanning-page --update\`.`;

export const renderScanningPage = (): Promise<string> =>
  format([introduction, ...scanSituations.map(section)].join('\n\n'), { parser: 'markdown' });
