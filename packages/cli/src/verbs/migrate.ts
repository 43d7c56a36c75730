import type { EventStore } from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { Actor, decisions, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { failure, toFailure, type Failure } from '../failure.js';
import { openTarget } from '../stores/open-target.js';
import { withHistory } from '../stores/with-history.js';
import { withOrders, type OldOrders, type MigrationOrder } from '../migration/migration-orders.js';
import { readMigratedState } from '../migration/read-back.js';
import { useScratchCopy } from '../migration/scratch-copy.js';
import { readMigrationState, type MigrationContext } from '../migration/migration-state.js';
import {
  mostReportedLines,
  migrateOrders,
  type Migrator,
  type MigrationResult,
} from '../migration/migrate-orders.js';
import { requireKnownNames, requireOpenMigration, type MigrationWork } from '../migration/migration-work.js';
import { renderMigration, type MigrationAnswer } from '../migration/render-migration.js';
import type { Heading } from '../rendering/heading.js';
import { replacePeople } from '../rendering/people.js';
import { makeVerb, type VerbRequest } from '../verb.js';

const makeFrameOrder = (oldSystem: string, kind: 'opening' | 'closing'): MigrationOrder => ({
  ...{ line: 0, kind, key: oldSystem, id: ownId(`migrate ${oldSystem}`, kind) },
  type: decisions[kind === 'opening' ? 'openMigration' : 'closeMigration'].type,
  fields: kind === 'opening' ? { oldSystem } : {},
});

const readMigrator = (request: VerbRequest): E.Either<Failure, Migrator> => {
  const actor = { role: 'general-materials', staff: request.text('by'), location: request.text('at') };
  return Actor.is(actor)
    ? E.right({ actor, at: new Date().toISOString() as Instant })
    : E.left(
        failure(
          '--by には職員コードを、--at にはその場所を書いてください。',
          'The member of staff is missing. Pass a staff code by --by, and the place of that member of staff by --at.',
        ),
      );
};

/**
 * Opens the migration if this is requested. If it cannot be opened, the result lists the reason among its
 * unmigrated lines.
 */
const openMigration = async (
  store: EventStore,
  work: MigrationWork,
): Promise<E.Either<Failure, MigrationResult>> => {
  const { by, opens, oldSystem, watching } = work;
  const context = E.mapLeft(toFailure)(await readMigrationState(store));
  const checked = E.chain((found: MigrationContext) => requireKnownNames(found, work))(context);
  if (E.isLeft(checked)) return checked;
  const opened = await migrateOrders(
    store,
    opens ? [[makeFrameOrder(oldSystem, 'opening')]] : [],
    by,
    watching,
  );
  if (E.isLeft(opened) || opened.right.unmigratedLines.length > 0) return opened;
  const now = E.mapLeft(toFailure)(await readMigrationState(store));
  return E.map(() => opened.right)(
    E.chain((found: MigrationContext) => requireOpenMigration(found, work))(now),
  );
};

/** Opens the migration, migrates the rows, and closes the migration if all rows were migrated. */
const migrateAll = async (
  store: EventStore,
  { stages, strays }: OldOrders,
  work: MigrationWork,
): Promise<E.Either<Failure, MigrationResult>> => {
  const { by, closes, oldSystem, watching } = work;
  const opened = await openMigration(store, work);
  if (E.isLeft(opened) || opened.right.unmigratedLines.length > 0) return opened;
  const rows = await migrateOrders(store, stages, by, watching);
  if (E.isLeft(rows)) return rows;
  const result = { ...rows.right, notMigrated: rows.right.notMigrated + strays.length };
  if (!closes || result.unmigratedLines.length + strays.length > 0) return E.right(result);
  const closed = await migrateOrders(store, [[makeFrameOrder(oldSystem, 'closing')]], by, watching);
  return E.map(({ unmigratedLines }: MigrationResult) => ({ ...result, unmigratedLines }))(closed);
};

const runMigration = async (
  store: EventStore,
  orders: OldOrders,
  work: MigrationWork,
): Promise<E.Either<Failure, MigrationAnswer>> => {
  const migrated = await migrateAll(store, orders, work);
  if (E.isLeft(migrated)) return migrated;
  const read = await readMigratedState(store, work.by.at);
  if (E.isLeft(read)) return E.left(toFailure(read.left));
  const strays = orders.strays.slice(0, mostReportedLines);
  return E.right({ ...migrated.right, ...read.right, isDryRun: work.isDryRun, strays });
};

const useTarget = async <A>(
  request: VerbRequest,
  librarySystem: string,
  use: (store: EventStore) => Promise<E.Either<Failure, A>>,
): Promise<E.Either<Failure, A>> => {
  const [, where = ''] = request.args;
  const [schema, stream] = [request.text('schema'), request.text('stream')];
  const opened = await openTarget({ where, schema, stream, librarySystem });
  if (opened.is === 'failed') return E.left(toFailure(opened.error));
  try {
    return await use(opened.store);
  } finally {
    await opened.store.close();
  }
};

const readWork = (request: VerbRequest): E.Either<Failure, MigrationWork> => {
  const [by, oldSystem] = [readMigrator(request), request.text('from') ?? ''];
  if (E.isLeft(by)) return by;
  if (oldSystem === '')
    return E.left(
      failure(
        '--from には旧システムの名前を書いてください。',
        'The name of the old system is missing. Pass it by --from.',
      ),
    );
  if (request.text('upto') !== undefined)
    return E.left(
      failure(
        '引継ぎは履歴の終わりに書きます。--upto は付けられません。',
        'A migration writes at the end of a history. Leave out --upto.',
      ),
    );
  return E.right({
    ...{ by: by.right, oldSystem, isDryRun: request.isSet('dry-run') },
    ...{ opens: request.isSet('open'), closes: request.isSet('close') },
    watching: {
      onRows: (rows) => request.progress({ ja: `${rows}行`, en: `${rows} rows` }),
      isStopped: () => request.terminal.interrupted.aborted,
    },
  });
};

const requireWholeChain = ({ brokenAt }: Heading): E.Either<Failure, undefined> =>
  brokenAt === undefined
    ? E.right(undefined)
    : E.left(
        failure(
          `履歴が位置${brokenAt}で壊れています。何も書いていません。verify で詳しく調べてください。`,
          `The chain is broken at position ${brokenAt}. Nothing was written. For details, run verify.`,
        ),
      );

export const migrate = makeVerb<MigrationAnswer>({
  args: '<file> <store>',
  summary: {
    ja: '旧システムの資料・貸出・予約を、CSVから履歴に引き継ぐ',
    en: 'migrates the copies, loans and reservations of an old system into a history, from CSV',
  },
  options: {
    '--from <name>': { ja: '旧システムの名前', en: 'the name of the old system' },
    '--by <id>': { ja: '引き継ぐ職員のコード', en: 'the code of the migrating member of staff' },
    '--at <id>': { ja: 'その職員の場所', en: 'the place of that member of staff' },
    '--dry-run': {
      ja: '履歴の写しに対して試し、何も書かない',
      en: 'migrates into a copy of the history, and writes nothing',
    },
    '--open': { ja: '先に引継ぎを始める', en: 'opens the migration first' },
    '--close': {
      ja: 'すべての行を引き継いだら、引継ぎを終える',
      en: 'closes the migration, once every row is migrated',
    },
  },
  example: 'migrate --from old --by 1 --at HQ --open --dry-run old.csv library.db',
  answer: async (request) => {
    const [file = '', where = ''] = request.args;
    const work = readWork(request);
    if (E.isLeft(work)) return work;
    return withHistory(request, where, async ({ store, heading }) => {
      const whole = requireWholeChain(heading);
      if (E.isLeft(whole)) return whole;
      const { oldSystem, isDryRun } = work.right;
      const done = await withOrders(file, oldSystem, (orders) => {
        const use = (open: EventStore) => runMigration(open, orders, work.right);
        return isDryRun ? useScratchCopy(store, use) : useTarget(request, store.librarySystem, use);
      });
      return E.map((data: MigrationAnswer) => ({
        data,
        isWrong: data.unmigratedLines.length + data.strays.length > 0,
      }))(done);
    });
  },
  render: renderMigration,
  json: (data, names) => replacePeople(data, names) as object,
});
