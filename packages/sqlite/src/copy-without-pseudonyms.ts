import { type DriverOption, toAnswer } from '@torioki/event-store/adapter';
import { existsSync } from 'node:fs';
import {
  copyRecordsWithoutPseudonyms,
  registryError,
  type CopiedRegistry,
  type RegistryCopyOutcome,
  type Records,
  type RegistryAnswer,
} from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { openPeopleFile } from './open-people-file.js';

export interface SqliteCopyOptions extends DriverOption {
  readonly librarySystem: string;
  /** The path of the registry's file, which other processes may have open. */
  readonly from: string;
  /** The path of a new file. Its folder must exist, on a local disk. */
  readonly to: string;
}

const itself = (records: Records): Records => records;

const copyRegistry = async ({ from, to, ...options }: SqliteCopyOptions): RegistryAnswer<CopiedRegistry> => {
  if (!existsSync(from))
    return E.left(
      registryError('registry-not-opened', { registry: from, reason: 'the file does not exist' }),
    );
  const source = await openPeopleFile({ ...options, file: from }, itself);
  if (E.isLeft(source)) return source;
  const target = await openPeopleFile({ ...options, file: to }, itself);
  const copied = E.isLeft(target) ? target : await copyRecordsWithoutPseudonyms(source.right, target.right);
  await source.right.close();
  if (E.isRight(target)) await target.right.close();
  return copied;
};

/**
 * Writes a copy of a patron registry that you may keep for years. The copy does not show which patron
 * borrowed which book. It has the registered patrons with their particulars, cards, blocks and passwords, and
 * the decisions about them. The copy has no pseudonym, cart, mail, title request, reading history or
 * remembered command. If you open the copy as a registry, each patron gets a new pseudonym. If the function
 * fails, delete the new file. It fails with `invalid-input` if the file has data, and with the errors of
 * `openSqlitePatronRegistry`.
 */
export const copyWithoutPseudonyms = async (options: SqliteCopyOptions): Promise<RegistryCopyOutcome> =>
  toAnswer(await copyRegistry(options), (copied) => ({ is: 'copied', ...copied }));
