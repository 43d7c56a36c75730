import { existsSync } from 'node:fs';
import { because, toAnswer, type DriverOption } from '@torioki/event-store/adapter';
import {
  copyRecords,
  registryError,
  type PeopleCopyOutcome,
  type PeopleSnapshot,
  type Records,
  type RegistryAnswer,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { openPeopleFile } from './open-people-file.js';

export interface SqlitePeopleCopyOptions extends DriverOption {
  readonly librarySystem: string;
  readonly from: Pick<PeopleSnapshot, 'read'>;
  /** The path of a new file. Its folder must exist, on a local disk. */
  readonly to: string;
}

const notNew = because('not-new', 'must be a new file', 'まだない名前を書く');

const copyInto = async ({ from, to, ...options }: SqlitePeopleCopyOptions): RegistryAnswer<void> => {
  if (existsSync(to)) return E.left(registryError('invalid-input', { path: 'to', ...notNew }));
  const target = await openPeopleFile({ ...options, file: to }, (records: Records) => records);
  if (E.isLeft(target)) return target;
  const copied = await copyRecords(from, target.right);
  await target.right.close();
  return copied;
};

/**
 * Writes all rows of a snapshot, of any engine, into a new file that only its owner may read. Deleted data is
 * not copied. If the function fails, delete the new file. It fails with `invalid-input` if the file exists, with
 * `unreadable-row`, and with the errors of `openSqlitePatronRegistry`.
 */
export const copyPeople = async (options: SqlitePeopleCopyOptions): Promise<PeopleCopyOutcome> =>
  toAnswer(await copyInto(options), () => ({ is: 'copied' }));
