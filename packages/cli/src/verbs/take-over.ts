import { ownId, type EventStore } from '@torioki/event-store';
import { Actor, decisions, type Instant } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { failure, failureOf, type Failure } from '../failure.js';
import { openTarget } from '../stores/open-target.js';
import { withHistory } from '../stores/with-history.js';
import { ordersIn, type OldOrders, type Order } from '../take-over/orders-in.js';
import { onScratchCopy } from '../take-over/scratch-copy.js';
import { readBack } from '../take-over/read-back.js';
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
    ? E.right({ actor, at: new Date().toISOString() as Instant })
    : E.left(
        failure(
          '--by には職員コードを、--at にはその場所を書いてください。',
          '--by takes a staff code, and --at the place of that member of staff.',
        ),
      );
};

interface Work extends OldOrders {
  readonly by: By;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly oldSystem: string;
  readonly isDryRun: boolean;
}

/** The rows, and then the closing if all of them were taken over. */
const takenBy = async (
  store: EventStore,
  { stages, strays, by, opens, closes, oldSystem }: Work,
): Promise<E.Either<Failure, Taken>> => {
  const opening = opens ? [[frame(oldSystem, 'opening')]] : [];
  const rows = await takenOver(store, [...opening, ...stages], by);
  if (E.isLeft(rows) || !closes || rows.right.left.length + strays.length > 0) return rows;
  const closed = await takenOver(store, [[frame(oldSystem, 'closing')]], by);
  return E.map(({ left }: Taken) => ({ ...rows.right, left }))(closed);
};

const worked = async (store: EventStore, work: Work): Promise<E.Either<Failure, TakeOver>> => {
  const taken = await takenBy(store, work);
  if (E.isLeft(taken)) return taken;
  const read = await readBack(store, work.by.at);
  if (E.isLeft(read)) return E.left(failureOf(read.left));
  const { isDryRun, strays } = work;
  return E.right({ ...taken.right, ...read.right, isDryRun, strays });
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
  return E.map((orders: OldOrders): Work => ({
    ...orders,
    ...{ by: by.right, oldSystem, isDryRun: asked.isSet('dry-run') },
    ...{ opens: asked.isSet('open'), closes: asked.isSet('close') },
  }))(await ordersIn(file, oldSystem));
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
