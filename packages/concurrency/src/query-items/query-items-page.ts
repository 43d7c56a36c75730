import type { QueryItem } from '@torioki/event-store';
import { reasonNeverRecorded } from './never-recorded-meanwhile.js';
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

/**
 * The name of the aggregate. The number of a line follows if the decision reads the aggregate for each line
 * of its command.
 */
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
  row.failsUnread ?? notShown,
  guarded(row),
  row.guard ? (row.failsUnguarded ?? notShown) : none,
];

const reasonFor = ({ decision, place }: QueryItemRow, { type, harmlessIn }: UnguardedType): string =>
  harmlessIn ?? `never: ${reasonNeverRecorded(decision, place.aggregate, type) ?? notShown}`;

/** The cells of one row for all types that have the same scenario. */
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

export const renderQueryItems = (
  rows: readonly QueryItemRow[],
  inherited: readonly InheritedRow[],
): string => `\
# Query items

This page lists the events that each decision reads, and the events that must not be recorded between its reading and its
appending. The test \`packages/concurrency/src/query-items.test.ts\` removes each item in turn. The table names the
scenario that fails without the item. The test also fails when its results differ from this page. Update the page with
\`npx vitest run --project concurrency query-items --update\`.

- **Not read**: the scenario's command has another outcome without the item in the query and in the condition.
- **In the condition**: the part of the item that makes an append fail if such an event was recorded meanwhile.
- **Not guarded**: the item is read, but is missing from the condition. A rival command is recorded between reading and
  appending, and the history becomes wrong: an accepted command has another outcome when it is decided again from the
  events before it, or its sender got other events than were recorded. With the item in its place the history is right.

${table(
  ['Decision', 'Reads', 'Query item', 'Not read: fails in', 'In the condition', 'Not guarded: fails in'],
  rows.map((row) => itemCells(row, rows)),
)}

## Read, and not in the condition

These events may be recorded in between. A scenario shows for each that the history stays right. Where a guarded event
was recorded with it, the command is decided again.

${table(
  ['Decision', 'Reads', 'Recorded meanwhile', 'No harm in', 'Decided again'],
  rows.flatMap((row) => unguardedCells(row, rows)),
)}

## Migrated meanwhile

A row migrated from an old system can change the order of a queue, or a borrower's loans and reservations. The
condition therefore includes it, like the events that it replaces. The test removes each type from every condition in
turn. The table names the scenario that fails without it.

${table(
  ['Decision', 'Migrated meanwhile', 'Not in the condition: fails in'],
  inherited.map(({ decision, type, redIn }) => [decision, type, redIn ?? notShown]),
)}

## The command's first event

The ids of a command's events are derived from the command's id. The runner looks for the command's first event by its id
before it returns a refusal, and when an append meets an id that the store already has. Without this search, an accepted
command that is sent again does not get its first outcome. No condition includes it: a store checks ids before conditions.
`;
