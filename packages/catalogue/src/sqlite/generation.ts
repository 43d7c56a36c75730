import type { Database as Connection } from 'better-sqlite3';
import type { Row } from '../loading/rows.js';
import type { Title } from '../record/title.js';
import type { ValidSearch } from '../search/validate-search.js';
import { matcherForSearch } from '../search/matcher-for-search.js';
import type { TitleMatcher, Hit } from '../search/hit.js';
import { limitCount, type FoundTitles } from '../search/found-titles.js';
import { maxCounted, perPage } from '../search/limits.js';
import { makeSearchable } from '../search/searchable.js';
import { openHalf } from './half-file.js';
import { indexQuery } from './index-query.js';
import { openPlaces } from './places.js';
import { openRecords, type PlaceInHalf } from './records.js';
import { applicationId, version } from './schema.js';
import type { PlainError } from './plain-error.js';
import { codeOf, sortKeyBytes } from './index-texts.js';
import { Database } from './driver.js';

/** A change: a title with its record, or a removed title without one. `place` is the number of the change. */
export interface Change {
  readonly place: number;
  readonly title: string;
  readonly record: string | null;
}

/** A catalogue's file between two loads. */
export interface Generation {
  readonly search: (search: ValidSearch) => FoundTitles;
  readonly titles: (codes: readonly string[]) => readonly Title[];
  /** The next titles after a code, sorted by code. */
  readonly titlesAfter: (code: string) => readonly Title[];
  /** Adds or replaces titles. If copies belong to other titles, changes nothing and returns an error for each copy. */
  readonly put: (rows: readonly Row<Title>[]) => readonly PlainError[];
  readonly remove: (codes: readonly string[]) => void;
  /** The number of titles added, replaced or removed since the last load. */
  readonly countNews: () => number;
  /** The number of the last change. */
  readonly lastChange: () => number;
  readonly changesAfter: (place: number) => readonly Change[];
  readonly close: () => void;
}

/**
 * Opens a file if it is of this program and version; a file of another program is left unchanged. Waits for
 * writers of other processes.
 */
const opened = (file: string): Connection => {
  const db = new Database(file, { fileMustExist: true, timeout: 5_000 });
  const found = [db.pragma('application_id', { simple: true }), db.pragma('user_version', { simple: true })];
  if (found[0] === applicationId && found[1] === version) return db;
  db.close();
  throw new Error(
    found[0] === applicationId
      ? `it has version ${String(found[1])}, and this program reads version ${version}; remove the file and load the titles again`
      : "it is another application's database",
  );
};

export const openGeneration = (file: string): Generation => {
  const db = opened(file);
  db.pragma('cache_size = -65536');
  const halves = { main: openHalf(db, 'main'), news: openHalf(db, 'news') };
  const [places, records] = [openPlaces(db), openRecords(db)];
  const addNews = db.prepare('INSERT INTO news_record (title, record, before, key) VALUES (?, ?, ?, ?)');
  const forgetNews = db.prepare('DELETE FROM news_record WHERE title = ?');
  const changes = db.prepare<[number], Change>(
    'SELECT place, title, record FROM news_record WHERE place > ? ORDER BY place',
  );
  const countNews = db.prepare('SELECT count(*) FROM news_record').pluck();
  const lastChange = db.prepare('SELECT coalesce(max(place), 0) FROM news_record').pluck();

  const strike = (title: string): void => {
    for (const standing of places.withCode(codeOf.title(title)))
      halves[standing.half].strike(standing.place, makeSearchable(records.at(standing)));
    forgetNews.run(title);
  };

  const add = (title: Title): void => {
    const compared = makeSearchable(title);
    const { lastInsertRowid } = addNews.run(
      title.title,
      JSON.stringify(title),
      records.placeBefore(title),
      sortKeyBytes(compared),
    );
    halves.news.add(Number(lastInsertRowid), compared);
  };

  const heldBy = (copy: string): string | undefined => {
    const [standing] = places.withCode(codeOf.copy(copy));
    return standing && records.at(standing).title;
  };

  const heldByOthers = (rows: readonly Row<Title>[]): readonly PlainError[] => {
    const put = new Set<string | undefined>(rows.map(({ value }) => value.title));
    return rows.flatMap(({ row, value: { copies } }) =>
      copies.flatMap(({ copy }, at) => {
        const by = heldBy(copy);
        return by === undefined || put.has(by)
          ? []
          : [{ code: 'copy-held', details: { row, path: `copies[${at}].copy`, taken: copy, by } }];
      }),
    );
  };

  /** Checks the records of titles. Stops after one hit more than the search counts. */
  const checked = (standings: readonly PlaceInHalf[], matcher: TitleMatcher): readonly Hit[] => {
    const hits: Hit[] = [];
    for (const standing of standings) {
      const hit = matcher(makeSearchable(records.at(standing)));
      if (hit !== undefined) hits.push(hit);
      if (hits.length > maxCounted) break;
    }
    return hits;
  };

  const searched = ({ search, page }: ValidSearch): FoundTitles => {
    const matcher: TitleMatcher = matcherForSearch(search) ?? (() => undefined);
    const { code, match, isExact } = indexQuery(search);
    const [from, to] = [(page - 1) * perPage, page * perPage];
    if (code === undefined && isExact)
      return {
        hits: checked(places.matching(match, to).slice(from), matcher),
        ...limitCount(halves.main.count(match) + halves.news.count(match)),
      };
    const hits = checked(code === undefined ? places.matching(match) : places.withCode(code), matcher);
    return { hits: hits.slice(from, to), ...limitCount(hits.length) };
  };

  const put = db.transaction((rows: readonly Row<Title>[]) => {
    const faults = heldByOthers(rows);
    if (faults.length > 0) return faults;
    for (const { value } of rows) strike(value.title);
    for (const { value } of rows) add(value);
    return [];
  });

  const remove = db.transaction((codes: readonly string[]) => {
    for (const code of codes) {
      strike(code);
      addNews.run(code, null, null, null);
    }
  });

  return {
    search: searched,
    titlesAfter: (code) => places.afterTitle(code).map(records.at),
    titles: (codes) =>
      codes.flatMap((code) => places.withCode(codeOf.title(code)).map((standing) => records.at(standing))),
    put: (rows) => put.immediate(rows),
    remove: (codes) => remove.immediate(codes),
    countNews: () => countNews.get() as number,
    lastChange: () => lastChange.get() as number,
    changesAfter: (place) => changes.all(place),
    close: () => db.close(),
  };
};
