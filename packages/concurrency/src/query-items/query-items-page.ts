import type { QueryItem } from '@torioki/event-store';
import { whyNever } from './never.js';
import type { InheritedRow, QueryItemRow, UnguardedType } from './query-items.js';

type Cells = readonly string[];

const line = (cells: Cells, widths: readonly number[]): string =>
  `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;

const table = (head: Cells, rows: readonly Cells[]): string => {
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => row[index]?.length ?? 0)));
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => line(row, widths)).join('\n');
};

const written = ({ types = [], tags = [] }: QueryItem): string =>
  [types.join(', '), ...tags.map((tag) => `\`${tag.replace(/:.*/, ':…')}\``)].join(' ').trim();

/** The aggregate, and which one of them where a decision reads several. */
const readOf = ({ place, decision }: QueryItemRow, rows: readonly QueryItemRow[]): string =>
  rows.some(
    (row) => row.decision === decision && row.place.aggregate === place.aggregate && row.place.nth > 1,
  )
    ? `${place.aggregate} of line ${place.nth}`
    : place.aggregate;

const none = '—';
const notShown = '**not shown**';

const guarded = ({ item, guard }: QueryItemRow): string => {
  if (guard === undefined) return none;
  return guard.types?.length === item.types?.length ? 'all of it' : (guard.types ?? []).join(', ');
};

const itemCells = (row: QueryItemRow, rows: readonly QueryItemRow[]): Cells => [
  row.decision,
  readOf(row, rows),
  written(row.item),
  row.redUnread ?? notShown,
  guarded(row),
  row.guard ? (row.redUnguarded ?? notShown) : none,
];

const reasonFor = ({ decision, place }: QueryItemRow, { type, harmlessIn }: UnguardedType): string =>
  harmlessIn ?? `never: ${whyNever(decision, place.aggregate, type) ?? notShown}`;

/** A line for the types that one scenario is about. */
const unguardedCells = (row: QueryItemRow, rows: readonly QueryItemRow[]): readonly Cells[] => {
  const reasons = [...new Set(row.unguarded.map((one) => reasonFor(row, one)))];
  return reasons.map((reason) => {
    const together = row.unguarded.filter((one) => reasonFor(row, one) === reason);
    const types = together.map(({ type }) => type).join(', ');
    return [
      row.decision,
      readOf(row, rows),
      types,
      reason,
      together.some(({ noticed }) => noticed) ? 'yes' : none,
    ];
  });
};

export const queryItemsPage = (
  rows: readonly QueryItemRow[],
  inherited: readonly InheritedRow[],
): string => `\
# Query items

What each decision reads, and what may not be recorded between its reading and its recording. Each item was taken away
in turn, and a test turned red: the scenario in the table. The tables are written by the test that tries them
(\`packages/concurrency/src/query-items.test.ts\`), which fails when they differ from what it finds. To write
them anew: \`npx vitest run --project concurrency query-items --update\`.

- **Not read**: without the item in the query, and in the condition, the scenario's command comes out otherwise.
- **In the condition**: what of the item makes an append fail when it was recorded meanwhile.
- **Not guarded**: read, but without its part of the condition. A rival command is recorded between reading and
  recording, and the history is wrong: an accepted command, decided again from what stands just before it, gives
  something else, or a count of the raw events finds a rule broken. With the item in its place all is well.

${table(
  ['Decision', 'Reads', 'Query item', 'Not read: red in', 'In the condition', 'Not guarded: red in'],
  rows.map((row) => itemCells(row, rows)),
)}

## Read, and not in the condition

These events may be recorded in between. For each there is a scenario in which that happens and all is well; where it
happens together with something that is guarded, the command is decided again.

${table(
  ['Decision', 'Reads', 'Recorded meanwhile', 'All is well in', 'Decided again'],
  rows.flatMap((row) => unguardedCells(row, rows)),
)}

## Taken over meanwhile

A row of an old system can change who is first, or what a borrower has open. What it stands for is in the condition, so
it is too. Each was taken out of every condition in turn, and a scenario turned red.

${table(
  ['Decision', 'Taken over meanwhile', 'Not in the condition: red in'],
  inherited.map(({ decision, type, redIn }) => [decision, type, redIn ?? notShown]),
)}

## The command's first event

The ids of a command's events are made from the command's id. Before a refusal is told, and where an append meets known
ids, the command's first event is looked for by its id. Not found, no accepted command has its first outcome when it is
sent again. It stands in no condition: a store answers for known ids before it looks at one.
`;
