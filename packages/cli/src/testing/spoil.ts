import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { canonicalText, hashLink, type SealedEvent } from '@torioki/event-store/adapter';
import Database from 'better-sqlite3';

/** Random numbers that are the same for the same seed (mulberry32). */
export const makeRandom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { below, oneOf: <A>(all: readonly A[]): A => all[below(all.length)] as A };
};

type RandomSource = ReturnType<typeof makeRandom>;

const nestLists = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;

/** An attacker's changes to a JSON text. */
const documents: readonly ((text: string, chances: RandomSource) => string)[] = [
  (text) => text.replace(/"[^"]*"(?=[,}\]])/, String.raw`"\ud800"`),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/, String.raw`"\udfff\ud83d"`),
  (text) => text.replace(/(?<=[{,])"(\w+)"/, String.raw`"\ud800"`),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/, '1e999'),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/, '-0'),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/, '{"__proto__":{"is":1},"constructor":null}'),
  (text, { oneOf }) => text.replace(/(?<=:)("[^"]*"|\d+|null)/, nestLists(oneOf([50, 99, 101, 20_000]))),
  (text) => text.replace(/(?<=:)("[^"]*")/, JSON.stringify('\u001b[2J\u009b\u202e\n'.repeat(9))),
  (text) => text.replace(/(?<=:)("[^"]*")/, JSON.stringify('長'.repeat(70_000))),
  (text) => text.replace(/"\d{4}-\d{2}-\d{2}[^"]*"/g, '"9999-99-99T99:99:99.999Z"'),
  (text) => text.replace(/"\d{4}-\d{2}-\d{2}[^"]*"/g, '"275760-09-13"'),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/g, 'null'),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/g, '[]'),
  (text) => text.replace(/(?<=:)("[^"]*"|\d+|null)/g, '{}'),
  (text, { below }) => text.slice(0, below(text.length)),
  (text, { below }) => {
    const at = below(text.length);
    return text.slice(0, at) + String.fromCharCode(below(0x250)) + text.slice(at + 1);
  },
  () => 'null',
  () => '[]',
  () => '5',
  () => '{}',
  () => '"',
  () => '',
  () => nestLists(100_000),
];

const words: readonly (string | number | Buffer | null)[] = [
  '',
  'PolicyPublished',
  'Renewed',
  'Nothing',
  '\u001b[2J\u0007',
  '9999-99-99T99:99:99.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  'x'.repeat(70_000),
  '0',
  0,
  -1,
  2 ** 53,
  1.5,
  1e300,
  null,
  Buffer.from([0xff, 0xfe, 0x00]),
];

const ofJson = ['tags', 'data', 'metadata'] as const;
const others = ['id', 'type', 'version', 'recorded_at', 'hash', 'position'] as const;

/** Gives each event the hash that fits its present texts. */
const hashAgain = (db: Database.Database): void => {
  const rows = db.prepare(
    'SELECT *, version AS schemaVersion, recorded_at AS recordedAt FROM event ORDER BY position',
  );
  const all = rows.all() as readonly SealedEvent[];
  const set = db.prepare('UPDATE event SET hash = ? WHERE rowid = ?');
  let [before] = all.map(({ hash }) => hash);
  for (const row of all.slice(1)) {
    before = hashLink(before ?? '', canonicalText(row));
    set.run(before, row.position);
  }
};

/** Makes the table accept values of all types. */
const loosen = (file: string): void => {
  const db = new Database(file);
  db.unsafeMode(true);
  db.pragma('writable_schema = ON');
  db.exec(
    "UPDATE sqlite_schema SET sql = replace(replace(sql, 'NOT NULL', ''), 'STRICT', '') WHERE name = 'event'",
  );
  db.pragma('writable_schema = RESET');
  db.close();
};

/** Runs a write. Ignores an error of the database, since some values fit into no table. */
const ignoreRefusal = (write: () => void): void => {
  try {
    write();
  } catch (thrown) {
    if (!(thrown instanceof Database.SqliteError)) throw thrown;
  }
};

/** Copies a history into a file and spoils one row. Returns a description of the change. */
export const spoilFile = (file: string, into: string, seed: number): string => {
  copyFileSync(file, into);
  const chances = makeRandom(seed);
  const { below, oneOf } = chances;
  const isLoose = below(3) === 0;
  if (isLoose) loosen(into);
  const db = new Database(into);
  const last = db.prepare('SELECT max(position) FROM event').pluck().get() as number;
  const position = oneOf([1, 2, last, 1 + below(last), 1 + below(last)]);
  const isOfJson = below(3) > 0;
  const column = isOfJson ? oneOf(ofJson) : oneOf(others);
  const text = db.prepare(`SELECT ${column} FROM event WHERE position = ?`).pluck().get(position);
  const value = isOfJson && below(5) > 0 ? oneOf(documents)(String(text), chances) : oneOf(words);
  const isRehashed = below(2) === 0;
  ignoreRefusal(() => {
    db.prepare(`UPDATE event SET ${column} = ? WHERE position = ?`).run(value, position);
    if (isRehashed) hashAgain(db);
  });
  db.close();
  const json = JSON.stringify(value).slice(0, 80);
  return `seed ${seed}: ${column} of ${position} is ${json}, hashed anew: ${String(isRehashed)}, loose: ${String(isLoose)}`;
};

/** Writes an export into a file with one line spoiled. Returns a description of the change. */
export const spoilExport = (file: string, into: string, seed: number): string => {
  const chances = makeRandom(seed);
  const { below, oneOf } = chances;
  const bytes = readFileSync(file);
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  const at = oneOf([0, 1, lines.length - 1, below(lines.length)]);
  const how = below(4);
  if (how === 0) {
    const from = below(bytes.length);
    bytes[from] = below(256);
    writeFileSync(into, bytes);
    return `seed ${seed}: byte ${from} is ${bytes[from]}`;
  }
  const line = lines[at] ?? '';
  const spoiled = oneOf(documents)(line, chances);
  writeFileSync(into, `${lines.with(at, spoiled).join('\n')}${how === 1 ? '' : '\n'}`);
  return `seed ${seed}: line ${at + 1} is ${JSON.stringify(spoiled.slice(0, 80))}`;
};
