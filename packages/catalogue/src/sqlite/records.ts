import type { Database } from 'better-sqlite3';
import type { Title } from '../record/title.js';
import { sortKey } from '../search/sort-key.js';
import type { Half } from './schema.js';

/** A title's half of the file, and its place there. */
export interface PlaceInHalf {
  readonly half: Half;
  readonly place: number;
}

/** The records of a catalogue's file. */
export interface Records {
  readonly at: (standing: PlaceInHalf) => Title;
  /** The place of the main title that follows a title in the catalogue's order. */
  readonly placeBefore: (title: Title) => number;
}

export const openRecords = (db: Database): Records => {
  const read = {
    main: db.prepare('SELECT record FROM main_record WHERE place = ?').pluck(),
    news: db.prepare('SELECT record FROM news_record WHERE place = ?').pluck(),
  };
  const last = db.prepare('SELECT coalesce(max(place), 0) FROM main_record').pluck().get() as number;
  const at = ({ half, place }: PlaceInHalf): Title => JSON.parse(read[half].get(place) as string) as Title;
  return {
    at,
    placeBefore: (title) => {
      const wanted = sortKey(title);
      let [from, to] = [1, last + 1];
      while (from < to) {
        const middle = (from + to) >> 1;
        if (sortKey(at({ half: 'main', place: middle })) < wanted) from = middle + 1;
        else to = middle;
      }
      return from;
    },
  };
};
