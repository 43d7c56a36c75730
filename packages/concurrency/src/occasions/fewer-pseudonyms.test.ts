import { randomInt } from 'node:crypto';
import type { StoredEvent } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import { chooseRuns, unwrapAnswer } from '@torioki/event-store/contract';
import { inMemoryBorrowers } from '@torioki/patrons';
import type { BorrowerId } from '@torioki/lending';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeskOptions } from '../desk/desk.js';
import { decideAfterStored } from '../oracle/decide-after.js';
import { alterAggregates } from '../query-items/alter-aggregates.js';
import { inMemory, librarySystem, recordCommands } from '../scenarios/scenario.js';
import { findPseudonyms, openEdge, type PersonCommand } from './edge.js';
import { makeCommand, prepareStorm, stormRules, storms } from './storms.js';

const begun = await recordCommands(stormRules);
const patron = 'patron-1';

const withoutOne = ({ fresh, used }: Pseudonyms): readonly Pseudonyms[] =>
  used.map((left) => ({ fresh, used: used.filter((one) => one !== left) }));

/**
 * Lists with fewer pseudonyms. They lack one used pseudonym, or all used pseudonyms; undefined is no list.
 */
const listFewer = (all: Pseudonyms): readonly (Pseudonyms | undefined)[] => [
  ...withoutOne(all),
  { fresh: all.fresh, used: [] },
  undefined,
];

interface Compared {
  /** The codes of the refusals, and `accepted`, of the decisions with all pseudonyms. */
  readonly met: Set<string>;
  readonly faults: readonly string[];
}

/** Decides a command with all pseudonyms and with fewer. Compares the outcomes, under each pseudonym. */
const compare = (
  history: readonly StoredEvent[],
  command: PersonCommand,
  all: Pseudonyms,
  alter: DeskOptions['alter'],
): Compared => {
  const decide = decideAfterStored(history, { ...(alter && { alter }) });
  const met = new Set<string>();
  const comesTo = (borrower: BorrowerId, pseudonyms: Pseudonyms | undefined) =>
    decide({ ...command, borrower, ...(pseudonyms && { pseudonyms }) });
  const faults = [all.fresh, ...all.used].flatMap((borrower) => {
    const usual = comesTo(borrower, all);
    if (usual.is === 'refused') {
      for (const { code } of usual.refusals) met.add(code);
      return [];
    }
    met.add('accepted');
    return listFewer(all)
      .map((fewer) => canonicalJson(comesTo(borrower, fewer)))
      .filter((came) => came !== canonicalJson(usual));
  });
  return { met, faults };
};

const fewerProperty = (met: Set<string>, alter?: DeskOptions['alter']) =>
  fc.asyncProperty(storms, async ({ before, wishes }) => {
    const store = inMemory();
    await unwrapAnswer(store.copy(begun));
    await prepareStorm(store, 1);
    const people = inMemoryBorrowers({ librarySystem });
    const edge = openEdge({ store, people });
    const first = await findPseudonyms(people, patron);
    for (const wish of [...before, ...wishes]) {
      const command = makeCommand(1, wish);
      const all = await findPseudonyms(people, patron);
      const history = await unwrapAnswer(store.records());
      for (const fresh of new Set([all.fresh, first.fresh])) {
        const compared = compare(history, command, { fresh, used: all.used }, alter);
        compared.met.forEach((code) => met.add(code));
        expect(compared.faults).toEqual([]);
      }
      await edge.give({ patron, command, fate: 'made' }, all);
    }
  });

const blindForMany = alterAggregates((read) =>
  read.name === 'borrower' && read.query.length > 2 ? { ...read, evolve: (state) => state } : read,
);

describe('a decision by fewer pseudonyms of a person', () => {
  it('accepts with the same events what the decision by all pseudonyms accepts', async () => {
    const met = new Set<string>();
    const full = 2_000;
    const numRuns = chooseRuns(20, full);
    /** Fixed if the counts are reduced, because then not every seed leads to each refusal. */
    const seed = numRuns === full ? randomInt(2 ** 31) : 1;
    await fc.assert(fewerProperty(met), { numRuns, seed });
    const expected = [
      ...['accepted', 'over-reservation-limit', 'already-reserved', 'already-borrowed'],
      ...['renewal-patron-overdue', 'borrowers-changed'],
    ];
    expect([...met]).toEqual(expect.arrayContaining(expected));
  });

  it('refuses more if a decision overlooks events of many pseudonyms', async () => {
    const found = await fc.check(fewerProperty(new Set(), blindForMany), {
      numRuns: 200,
      endOnFailure: true,
    });
    expect(found.failed).toBe(true);
  });
});
