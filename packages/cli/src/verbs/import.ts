import { errorTold, importInto, isFinding, type Exported } from '@torioki/audit';
import type { Answer, EventStore, Place, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failureOf, type Failure } from '../failure.js';
import { openTarget } from '../stores/open-target.js';
import { withExport } from '../stores/open-export.js';
import type { InBoth } from '../telling/language.js';
import { verb, type Asked, type Found } from '../verb.js';

interface Import {
  readonly librarySystem: string;
  /** The last place, if everything is right. */
  readonly head?: Place;
  readonly fault?: StoreError;
}

const copied = async (store: EventStore, exported: Exported, { progress }: Asked): Answer<Place> => {
  try {
    return await importInto(store, exported, (position) =>
      progress({ ja: `位置 ${position} / ${exported.upTo}`, en: `position ${position} of ${exported.upTo}` }),
    );
  } finally {
    await store.close();
  }
};

const imported = (asked: Asked, exported: Exported, where: string): Answer<Place> => {
  const { librarySystem } = exported;
  const [schema, stream] = [asked.text('schema'), asked.text('stream')];
  return openTarget({ where, schema, stream, librarySystem }).then((store) =>
    E.isLeft(store) ? store : copied(store.right, exported, asked),
  );
};

const done: InBoth<(head: Place) => string> = {
  ja: ({ position, hash }) => `位置${position}まで写し、確かめました。ハッシュ: ${hash}`,
  en: ({ position, hash }) => `Copied up to position ${position}, and checked. Hash: ${hash}`,
};

export const importVerb = verb<Import>({
  args: '<file> <store>',
  summary: {
    ja: '書き出した履歴を、空の保管先か、同じ履歴の途中までの保管先に写す',
    en: 'copies an export into an empty store, or one with the beginning of the same history',
  },
  options: {},
  example: 'import history.jsonl copy.db',
  answer: async (asked): Promise<E.Either<Failure, Found<Import>>> => {
    const [file = '', where = ''] = asked.args;
    let librarySystem = '';
    const head = await withExport(file, (exported) => {
      librarySystem = exported.librarySystem;
      return imported(asked, exported, where);
    });
    if (E.isRight(head)) return E.right({ data: { librarySystem, head: head.right } });
    return isFinding(head.left)
      ? E.right({ data: { librarySystem, fault: head.left }, isWrong: true })
      : E.left(failureOf(head.left));
  },
  told: ({ head, fault }, { language }) => [
    ...(head ? [done[language](head)] : []),
    ...(fault ? [errorTold(fault)[language]] : []),
  ],
});
