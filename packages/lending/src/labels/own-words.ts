import type { Fault } from '@torioki/event-store';
import { because, isFields, mustBe, type Fields, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import * as array from 'fp-ts/lib/ReadonlyArray.js';
import { callHost } from '../host-rules/call-host.js';
import { readText } from '../host-rules/read-text.js';

type OwnWord<Word> = Word extends string
  ? string
  : Word extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : OwnWords<Word>;

/**
 * The words that replace words of a table. All keys are optional. A text replaces a text, and a function
 * replaces a function with the same facts.
 */
export type OwnWords<Table> = { readonly [Key in keyof Table]?: OwnWord<Table[Key]> };

/** A table of words with all keys of another table. */
export type Wording<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string | ((...facts: never) => string)
    ? OwnWord<Table[Key]>
    : Wording<Table[Key]>;
};

/**
 * Called after each call of a host's function, with the function's path in the table. `code` names the
 * trouble; null if the function returned a usable text.
 */
export type NoteWord = (path: string, code: string | null) => void;

type Render = (...facts: readonly unknown[]) => unknown;
type Checked<Words> = E.Either<readonly Fault[], Words>;

const isRender = (word: unknown): word is Render => typeof word === 'function';

/** The host's function. If it gives no usable text, the replaced function gives the text. */
const guardRender =
  (replaced: Render, own: Render, path: string, note: NoteWord): Render =>
  (...facts) => {
    const text = callHost(() => own(...facts), readText);
    note(path, E.isLeft(text) ? (text.left.code ?? 'wrong-text') : null);
    return E.isLeft(text) ? replaced(...facts) : text.right;
  };

const refuse = (path: string, form: string, ja: string) => E.left([{ path, ...mustBe(form, ja, false) }]);

const pathTo = (group: string, key: string): string => (group === '' ? key : `${group}.${key}`);

const unknownKeys = (table: Fields, own: Fields, path: string): readonly Fault[] =>
  Object.keys(own)
    .filter((key) => !Object.hasOwn(table, key))
    .map((key) => ({
      path: pathTo(path, key),
      ...because('unknown-key', 'is an unknown key', 'そのような項目はない'),
    }));

/** Keeps the word of the table if no own word is given. */
const replaceWord = (word: unknown, own: unknown, path: string, note: NoteWord): Checked<unknown> => {
  if (own === undefined) return E.right(word);
  if (isFields(word))
    return isFields(own)
      ? replaceGroup(word, own, path, note)
      : refuse(path, 'an object of words', '文言を項目ごとに書く');
  if (isRender(word))
    return isRender(own)
      ? E.right(guardRender(word, own, path, note))
      : refuse(path, 'a function that returns a text', '文を返す関数を書く');
  return E.mapLeft((why: ReasonTexts) => [{ path, ...why }])(readText(own));
};

const replaceGroup = (table: Fields, own: Fields, path: string, note: NoteWord): Checked<Fields> => {
  const given = { ...own };
  const { left, right } = array.separate(
    Object.entries(table).map(([key, word]) =>
      E.map((known: unknown) => [key, known] as const)(
        replaceWord(word, Object.hasOwn(given, key) ? given[key] : undefined, pathTo(path, key), note),
      ),
    ),
  );
  const faults = [...unknownKeys(table, given, path), ...left.flat()];
  return faults.length > 0 ? E.left(faults) : E.right(Object.fromEntries(right));
};

const unreadable: readonly Fault[] = [
  { path: '', ...mustBe('an object of readable words', '読める文言を項目ごとに書く', false) },
];

/**
 * A copy of a table with a host's own words; or all faults of these words, by path. The other words stay
 * unchanged. If a function of the host throws, or does not return a text of 1 to 2,000 characters, the
 * replaced function gives the text, and `note` gets the code of the trouble.
 */
export const replaceWords = <Table extends object>(
  table: Table,
  own: OwnWords<Table> | undefined,
  note: NoteWord,
): E.Either<readonly Fault[], Wording<Table>> =>
  E.flatten(
    E.tryCatch(
      () => replaceWord(table, own, '', note) as Checked<Wording<Table>>,
      () => unreadable,
    ),
  );
