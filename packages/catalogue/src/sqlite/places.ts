import type { Database } from 'better-sqlite3';
import { titlesPerStep } from '../search/limits.js';
import type { PlaceInHalf } from './records.js';
import { halves } from './schema.js';
import { codeOf } from './index-texts.js';

interface New {
  readonly place: number;
  readonly before: number;
}

/**
 * Merges the first `most` titles of both halves in the catalogue's order. A new title comes before the main
 * title at the place `before`.
 */
const merged = (main: readonly number[], news: readonly New[], most: number): readonly PlaceInHalf[] => {
  const all: PlaceInHalf[] = [];
  let [atMain, atNews] = [0, 0];
  while (all.length < most) {
    const [loaded, fresh] = [main[atMain], news[atNews]];
    if (fresh !== undefined && (loaded === undefined || fresh.before <= loaded)) {
      all.push({ half: 'news', place: fresh.place });
      atNews += 1;
    } else if (loaded !== undefined) {
      all.push({ half: 'main', place: loaded });
      atMain += 1;
    } else break;
  }
  return all;
};

/** Finds the places of titles by the indexes, in the catalogue's order. */
export interface IndexedPlaces {
  /** The places that the text index finds: all of them, or only the first `most`. */
  readonly matching: (match: string, most?: number) => readonly PlaceInHalf[];
  /** The next titles after a given title, sorted by code. */
  readonly afterTitle: (title: string) => readonly PlaceInHalf[];
  /** All titles with a code. */
  readonly withCode: (code: string) => readonly PlaceInHalf[];
}

export const openPlaces = (db: Database): IndexedPlaces => {
  const ordered = 'JOIN news_record ON news_record.place = found.place ORDER BY before, key';
  const newPlaces = (found: string) => `SELECT found.place, before FROM (${found}) found ${ordered}`;
  const mainText = db
    .prepare('SELECT rowid FROM main_text WHERE main_text MATCH ? ORDER BY rowid LIMIT ?')
    .pluck();
  const newsText = db.prepare<[string], New>(
    newPlaces('SELECT rowid AS place FROM news_text WHERE news_text MATCH ?'),
  );
  const mainCode = db.prepare('SELECT place FROM main_code WHERE code = ? ORDER BY place').pluck();
  const newsCode = db.prepare<[string], New>(newPlaces('SELECT place FROM news_code WHERE code = ?'));
  const codesAfter = halves.map(
    (half) => `SELECT code, '${half}' AS half, place FROM ${half}_code WHERE code > ? AND code < ?`,
  );
  /**
   * Merges the sorted codes of both halves. If this SQL were part of a larger query, SQLite would sort all
   * following titles.
   */
  const nextCodes = db.prepare<[string, string, string, string], PlaceInHalf>(
    `${codesAfter.join(' UNION ALL ')} ORDER BY code LIMIT ${titlesPerStep}`,
  );
  /** A text that sorts after every title code. */
  const end = `${codeOf.title('')}~`;
  return {
    afterTitle: (title) => nextCodes.all(codeOf.title(title), end, codeOf.title(title), end),
    matching: (match, most = Infinity) =>
      merged(
        mainText.all(match, Number.isFinite(most) ? most : -1) as readonly number[],
        newsText.all(match),
        most,
      ),
    withCode: (code) => merged(mainCode.all(code) as readonly number[], newsCode.all(code), Infinity),
  };
};
