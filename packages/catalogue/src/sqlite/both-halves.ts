import type { Title } from '../record/title.js';
import { Database } from './driver.js';

interface New {
  readonly title: string;
  readonly record: string | null;
  readonly before: number;
}

/** The number of records in each read, so that no writer waits for long. */
const perRead = 1_000;

/** All titles of a file, with its changes up to a given change. */
interface BothHalves {
  /**
   * An upper bound for the number of titles. It also counts loaded titles that were changed or removed later.
   */
  readonly most: number;
  readonly inOrder: Generator<Title>;
  readonly close: () => void;
}

/**
 * Reads all titles of a file in the catalogue's order, with the changes up to number `upTo`. The records of
 * the main half never change. The search thread adds later changes to the new file.
 */
export const readBothHalves = (file: string, upTo: number): BothHalves => {
  const db = new Database(file, { readonly: true, timeout: 5_000 });
  const news = db
    .prepare<[number], New>(
      'SELECT title, record, before FROM news_record WHERE place <= ? ORDER BY before, key',
    )
    .all(upTo);
  const changed = new Set(news.map(({ title }) => title));
  const put = news.filter(({ record }) => record !== null);
  const some = db.prepare<[number, number], { place: number; record: string }>(
    'SELECT place, record FROM main_record WHERE place > ? ORDER BY place LIMIT ?',
  );
  const loaded = db.prepare('SELECT count(*) FROM main_record').pluck().get() as number;

  function* newBefore(place: number): Generator<Title> {
    while (put[0] !== undefined && put[0].before <= place)
      yield JSON.parse(put.shift()?.record ?? '') as Title;
  }

  function* inOrder(): Generator<Title> {
    let last = 0;
    for (;;) {
      const page = some.all(last, perRead);
      for (const { place, record } of page) {
        yield* newBefore(place);
        const title = JSON.parse(record) as Title;
        if (!changed.has(title.title)) yield title;
        last = place;
      }
      if (page.length < perRead) break;
    }
    yield* newBefore(Infinity);
  }

  return { most: loaded + put.length, inOrder: inOrder(), close: () => db.close() };
};
