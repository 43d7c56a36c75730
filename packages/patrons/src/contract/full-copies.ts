import { orThrow } from '@torioki/event-store';
import { expectFailure, unwrapAnswer, type TestRunner } from '@torioki/event-store/contract';
import type { PeopleCopyOutcome } from '../copy-people.js';
import type { PatronRegistry } from '../patron-registry.js';
import type { OpenedSnapshot, PeopleSnapshot } from '../records/people-snapshot.js';
import { firstTurn, never, tables } from '../records/record-step.js';
import { registryError } from '../registry-error.js';
import { runWork } from '../records/work.js';
import * as E from 'fp-ts/lib/Either.js';
import { findBorrowers, findPersonIn } from './lookups.js';
import { password, registerIn, registerWithPassword, sampleAddToCart } from './someone.js';

/** The storage for a registry, and the storage for its copy. At first, both are missing. */
export interface FullCopyPlaces {
  readonly open: () => Promise<PatronRegistry>;
  readonly openSnapshot: (librarySystem?: string) => Promise<OpenedSnapshot>;
  readonly copy: (from: Pick<PeopleSnapshot, 'read'>) => Promise<PeopleCopyOutcome>;
  readonly openCopy: () => Promise<PatronRegistry>;
  readonly openSnapshotOfCopy: () => Promise<OpenedSnapshot>;
}

const allRows = { is: 'due', by: never, after: firstTurn, limit: 1_000_000 } as const;

/** All rows of a snapshot. Closes it. */
const readRows = async (opening: Promise<OpenedSnapshot>) => {
  const { snapshot } = orThrow(await opening);
  const rows = await unwrapAnswer(
    snapshot.read(function* () {
      const found: unknown[] = [];
      for (const table of tables) found.push([table, yield { ...allRows, table }]);
      return found;
    }),
  );
  await snapshot.close();
  return rows;
};

/** A snapshot with one row, which cannot be decoded. */
const spoiled: Pick<PeopleSnapshot, 'read'> = {
  read: (work) =>
    Promise.resolve(
      runWork(work(), (step) =>
        'table' in step && step.table === 'patron' ? [{ ...firstTurn, patron: '', document: 'spoiled' }] : [],
      ),
    ),
};

/** The tests for snapshots and full copies of a registry, for each adapter that writes such copies. */
export const fullCopiesOfPeople = (
  { describe, expect, it }: TestRunner,
  name: string,
  newPlaces: () => FullCopyPlaces | Promise<FullCopyPlaces>,
): void => {
  const openAndFill = async () => {
    const places = await newPlaces();
    const registry = await places.open();
    const { patron, card } = await registerWithPassword(registry);
    await unwrapAnswer(registry.addToCart(sampleAddToCart(patron)));
    return { ...places, registry, patron, card };
  };

  describe(`${name} copies a snapshot of a registry that`, () => {
    it('has every row of its moment, although the registry is in use', async () => {
      const { copy, openCopy, openSnapshot, openSnapshotOfCopy, registry, patron, card } =
        await openAndFill();
      for (let n = 0; n < 3; n += 1) await registerIn(registry);
      const before = await readRows(openSnapshot());
      const { snapshot } = orThrow(await openSnapshot());
      await registerIn(registry);
      expect(await copy(snapshot)).toEqual({ is: 'copied' });
      await snapshot.close();
      expect(await readRows(openSnapshotOfCopy())).toEqual(before);
      expect(await readRows(openSnapshot())).not.toEqual(before);

      const copied = await openCopy();
      expect(await findPersonIn(copied, patron)).toEqual(await findPersonIn(registry, patron));
      expect(await findBorrowers(copied, patron)).toEqual(await findBorrowers(registry, patron));
      expect(await unwrapAnswer(copied.logIn({ card, password }))).toBe(patron);
    });

    it('was renewed, and has the later rows', async () => {
      const { copy, openSnapshot, openSnapshotOfCopy, registry } = await openAndFill();
      const { snapshot } = orThrow(await openSnapshot());
      await registerIn(registry);
      await unwrapAnswer(snapshot.renew());
      orThrow(await copy(snapshot));
      await snapshot.close();
      expect(await readRows(openSnapshotOfCopy())).toEqual(await readRows(openSnapshot()));
    });

    it('belongs to the library system, into a place without data', async () => {
      const { copy, openSnapshot } = await openAndFill();
      await expectFailure('other-library-system', openSnapshot('other-library'));
      await expectFailure('registry-not-opened', (await newPlaces()).openSnapshot());
      const { snapshot } = orThrow(await openSnapshot());
      orThrow(await copy(snapshot));
      expect(await expectFailure('invalid-input', copy(snapshot))).toMatchObject({ path: 'to' });
      await snapshot.close();
      expect(await snapshot.renew()).toMatchObject({ left: { code: 'registry-unavailable' } });
    });

    it('has no row that cannot be decoded', async () => {
      const { copy } = await newPlaces();
      expect(await expectFailure('unreadable-row', copy(spoiled))).toMatchObject({ table: 'patron' });
    });

    it('can be read to its end', async () => {
      const { copy } = await newPlaces();
      const lost = registryError('registry-unavailable', { registry: 'the source', reason: 'it is away' });
      const outcome = copy({ read: () => Promise.resolve(E.left(lost)) });
      expect(await expectFailure('registry-unavailable', outcome)).toMatchObject({ reason: 'it is away' });
    });
  });
};
