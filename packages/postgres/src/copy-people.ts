import { toAnswer } from '@torioki/event-store/adapter';
import {
  copyRecords,
  type PeopleCopyOutcome,
  type PeopleSnapshot,
  type RegistryAnswer,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { openPeopleSchema, type PeopleSchema } from './open-people-schema.js';

export interface PostgresPeopleCopyOptions {
  readonly librarySystem: string;
  readonly from: Pick<PeopleSnapshot, 'read'>;
  /** A new schema. */
  readonly to: Pick<PeopleSchema, 'connection' | 'schema'>;
}

const copyInto = async ({ librarySystem, from, to }: PostgresPeopleCopyOptions): RegistryAnswer<void> => {
  const target = await openPeopleSchema({ ...to, librarySystem }, (records) => records);
  if (E.isLeft(target)) return target;
  const copied = await copyRecords(from, target.right);
  await target.right.close();
  return copied;
};

/**
 * Writes all rows of a snapshot, of any engine, into a new schema. If the function fails, drop the new schema.
 * It fails with `invalid-input` if the schema has data, with `unreadable-row`, and with the errors of
 * `openPostgresPatronRegistry`.
 */
export const copyPeople = async (options: PostgresPeopleCopyOptions): Promise<PeopleCopyOutcome> =>
  toAnswer(await copyInto(options), () => ({ is: 'copied' }));
