import { readFile } from 'node:fs/promises';
import { ownId, type EventStore } from '@torioki/event-store';
import { Actor, decisions } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { failure, failureOf, type Failure } from '../failure.js';
import { unreadable } from '../read-file.js';
import { openTarget } from '../stores/open-target.js';
import { withHistory } from '../stores/with-history.js';
import { ordersOf, type Order } from '../take-over/orders-of.js';
import { rowsIn } from '../take-over/rows-in.js';
import { onScratchCopy } from '../take-over/scratch-copy.js';
import { stockOf } from '../take-over/stock-of.js';
import { takenOver, type By, type Taken } from '../take-over/taken-over.js';
import { told, type TakeOver } from '../take-over/told.js';
import { verb, type Asked } from '../verb.js';

const frame = (oldSystem: string, kind: 'opening' | 'closing'): Order => ({
  ...{ line: 0, kind, key: oldSystem, id: ownId(`take-over ${oldSystem}`, kind) },
  type: decisions[kind === 'opening' ? 'openTakeOver' : 'closeTakeOver'].type,
  fields: kind === 'opening' ? { oldSystem } : {},
});

const byOf = (asked: Asked): E.Either<Failure, By> => {
  const actor = { role: 'general-materials', staff: asked.text('by'), location: asked.text('at') };
  return Actor.is(actor)
    ? E.right({ actor, at: new Date().toISOString() })
    : E.left(
        failure(
          '--by には職員コードを、--at にはその場所を書いてください。',
          '--by takes a staff code, and --at the place of that member of staff.',
        ),
      );
};

interface Work {
  readonly orders: readonly Order[];
  readonly strays: readonly number[];
  readonly by: By;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly oldSystem: string;
  readonly isDryRun: boolean;
}

/** The rows, and then the closing if all of them were taken over. */
const takenBy = async (
  store: EventStore,
  { orders, strays, by, opens, closes, oldSystem }: Work,
): Promise<E.Either<Failure, Taken>> => {
  const all = opens ? [frame(oldSystem, 'opening'), ...orders] : orders;
  const rows = await takenOver(store, all, by);
  if (E.isLeft(rows) || !closes || rows.right.left.length + strays.length > 0) return rows;
  const closed = await takenOver(store, [frame(oldSystem, 'closing')], by);
  return E.map(({ left }: Taken) => ({ ...rows.right, left }))(closed);
};

const worked = async (store: EventStore, work: Work): Promise<E.Either<Failure, TakeOver>> => {
  const taken = await takenBy(store, work);
  if (E.isLeft(taken)) return taken;
  const stocks = await stockOf(store);
  if (E.isLeft(stocks)) return E.left(failureOf(stocks.left));
  const { isDryRun, strays } = work;
  return E.right({ ...taken.right, ...stocks.right, isDryRun, strays });
};

const onTarget = async (
  asked: Asked,
  librarySystem: string,
  work: Work,
): Promise<E.Either<Failure, TakeOver>> => {
  const [, where = ''] = asked.args;
  const [schema, stream] = [asked.text('schema'), asked.text('stream')];
  const store = await openTarget({ where, schema, stream, librarySystem });
  if (E.isLeft(store)) return E.left(failureOf(store.left));
  try {
    return await worked(store.right, work);
  } finally {
    await store.right.close();
  }
};

const workOf = async (asked: Asked): Promise<E.Either<Failure, Work>> => {
  const [file = ''] = asked.args;
  const [by, oldSystem] = [byOf(asked), asked.text('from') ?? ''];
  if (E.isLeft(by)) return by;
  if (oldSystem === '')
    return E.left(
      failure('--from には旧システムの名前を書いてください。', '--from takes the name of the old system.'),
    );
  const read = await readFile(file).then(E.right, (thrown: unknown) => E.left(unreadable(file, thrown)));
  const rows = E.chain(rowsIn)(read);
  return E.map((all: Parameters<typeof ordersOf>[0]): Work => ({
    ...ordersOf(all, oldSystem),
    ...{ by: by.right, oldSystem, isDryRun: asked.isSet('dry-run') },
    ...{ opens: asked.isSet('open'), closes: asked.isSet('close') },
  }))(rows);
};

export const takeOver = verb<TakeOver>({
  args: '<file> <store>',
  summary: {
    ja: '旧システムの資料・貸出・予約を、CSVから履歴に引き継ぐ',
    en: 'takes the copies, loans and reservations of an old system over into a history, from CSV',
  },
  options: {
    '--from <name>': { ja: '旧システムの名前', en: 'the name of the old system' },
    '--by <id>': { ja: '引き継ぐ職員のコード', en: 'the code of the member of staff who takes over' },
    '--at <id>': { ja: 'その職員の場所', en: 'the place of that member of staff' },
    '--dry-run': {
      ja: '履歴の写しに対して試し、何も書かない',
      en: 'does the same to a copy of the history, and writes nothing',
    },
    '--open': { ja: '先に引継ぎを始める', en: 'opens the take-over first' },
    '--close': {
      ja: 'すべての行を引き継いだら、引継ぎを終える',
      en: 'closes the take-over, once every row is taken over',
    },
  },
  example: 'take-over --from old --by 1 --at HQ --open --dry-run old.csv library.db',
  answer: async (asked) => {
    const [, where = ''] = asked.args;
    const work = await workOf(asked);
    if (E.isLeft(work)) return work;
    return withHistory(asked, where, async ({ store }) => {
      const done = work.right.isDryRun
        ? await onScratchCopy(store, (copy) => worked(copy, work.right))
        : await onTarget(asked, store.librarySystem, work.right);
      return E.map((data: TakeOver) => ({ data, isWrong: data.left.length + data.strays.length > 0 }))(done);
    });
  },
  told,
});
