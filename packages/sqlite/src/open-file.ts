import { storeError, type Answer, type Fault, type StoreError } from '@torioki/event-store';
import { type DriverOption, findDriverFault, limitFaults, mustBe } from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { loadDriver } from './driver.js';
import type { FileKind } from './schema.js';
import { runWhenFree } from './run-when-free.js';
import { withDatabase } from './with-database.js';

/** The options that are required to open a file. */
interface FileOptions extends DriverOption {
  readonly file: string;
  readonly librarySystem: string;
}

/**
 * The required form of each option. `form` completes the sentence "must be …"; `ja` says how to write the
 * option.
 */
const forms = {
  file: { form: 'the path of a database file', ja: 'データベースのファイル名を書く' },
  librarySystem: { form: 'a text that is not empty', ja: '空でない文字を書く' },
} as const;

type Field = keyof typeof forms;

const faultsIn = (given: Partial<FileOptions>, wanted: readonly Field[]): readonly Fault[] => {
  const driverFault = findDriverFault(given.driver);
  return [
    ...wanted
      .filter((path) => typeof given[path] !== 'string' || given[path] === '')
      .map((path) => ({ path, ...mustBe(forms[path].form, forms[path].ja, !(path in given)) })),
    ...(driverFault ? [driverFault] : []),
  ];
};

/** Returns the options if all required ones are given. Otherwise `invalid-input` names the missing ones. */
export const requireOptions = <Options>(
  options: Options,
  wanted: readonly Field[],
): E.Either<StoreError, Options> => {
  const [fault, ...others] = faultsIn(Object(options) as Partial<FileOptions>, wanted);
  return fault ? E.left(storeError('invalid-input', limitFaults([fault, ...others]))) : E.right(options);
};

/** Opens a library system's file once it is free. If options are missing, `invalid-input` names them. */
export const openFile = async <Options extends FileOptions, A>(
  given: Options,
  kind: FileKind,
  use: (db: Database, options: Options) => A,
): Answer<A> => {
  const options = requireOptions(given, ['file', 'librarySystem']);
  if (E.isLeft(options)) return options;
  const { file, librarySystem } = options.right;
  const driver = await loadDriver(file, options.right);
  if (E.isLeft(driver)) return driver;
  return runWhenFree(file, () =>
    withDatabase(file, { ...kind, librarySystem }, (db) => use(db, options.right), driver.right),
  );
};
