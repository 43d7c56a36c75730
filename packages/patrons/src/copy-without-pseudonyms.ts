import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { isRegistered, type PatronRecord } from './people/patron-record.js';
import { storeRecord } from './records/patron-rows.js';
import type { Records } from './records/records.js';
import { getDueRows, getRowsOfPatron, putRow, requireEmpty, type TypedRow } from './records/rows.js';
import { firstTurn, type Turn } from './records/record-step.js';
import type { Work } from './records/work.js';
import type { RegistryAnswer } from './registry-answer.js';
import type { RegistryError } from './registry-error.js';

/** The number of patrons in one transaction. It is small, so that other processes do not wait long. */
const pageSize = 100;

interface CopiedPatron {
  readonly record: PatronRecord;
  readonly facts: readonly TypedRow<'fact'>[];
}

const withoutPseudonyms = (record: PatronRecord): PatronRecord => ({
  ...record,
  lastPickup: null,
  cart: [],
  standing: { is: 'registered', fresh: null },
  used: [],
});

/** The next patrons after a position. Patrons who have given up the registration are left out. */
function* readPatrons(
  after: Turn,
): Work<{ readonly patrons: readonly CopiedPatron[]; readonly next: Turn | null }> {
  const rows = yield* getDueRows('patron', { limit: pageSize, after });
  const patrons: CopiedPatron[] = [];
  for (const { document } of rows)
    if (isRegistered(document) && document.standing.is === 'registered')
      patrons.push({
        record: withoutPseudonyms(document),
        facts: yield* getRowsOfPatron('fact', document.id),
      });
  return { patrons, next: rows.length < pageSize ? null : (rows.at(-1) ?? null) };
}

function* writePage(patrons: readonly CopiedPatron[]): Work<void> {
  for (const { record, facts } of patrons) {
    yield* storeRecord(undefined, record);
    for (const fact of facts) yield* putRow('fact', fact);
  }
}

/** The number of patrons in a copy. */
export interface CopiedRegistry {
  readonly patrons: number;
}

export type RegistryCopyOutcome = (CopiedRegistry & { readonly is: 'copied' }) | Failed<RegistryError>;

/**
 * Copies the registered patrons into empty records: their personal data, cards, blocks and passwords, and the
 * decisions about them. It copies no pseudonyms, carts, mails, title requests, reading histories or
 * remembered commands.
 */
export const copyRecordsWithoutPseudonyms = async (
  from: Records,
  to: Records,
): RegistryAnswer<CopiedRegistry> => {
  const empty = await to.read(requireEmpty);
  if (E.isLeft(empty)) return empty;
  let copied = 0;
  let after: Turn | null = firstTurn;
  while (after !== null) {
    const position: Turn = after;
    const page = await from.read(() => readPatrons(position));
    if (E.isLeft(page)) return page;
    const { patrons, next } = page.right;
    const written = await to.write(() => writePage(patrons));
    if (E.isLeft(written)) return written;
    copied += patrons.length;
    after = next && { due: next.due, key: next.key };
  }
  return E.right({ patrons: copied });
};
