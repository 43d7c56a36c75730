import { orThrow, inMemoryEventStore, type Command, type JsonObject } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import {
  borrowerId,
  loanId,
  reserve,
  reservationId,
  ship,
  story,
  titleId,
  tokyo,
  type Line,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { explainDecision } from './explain-decision.js';
import { explainOrder } from './explain-order.js';
import { readLife, type LifeEntry } from './read-life.js';
import { createAnswerRenderer } from '../words/answer-renderer.js';
import type { Language } from '../words/vocabulary.js';
import { createExplanationRenderer } from './render-explanation.js';
import { tryDays } from './try-days.js';

const places: Readonly<Record<string, string>> = { wkn: '稚内市立図書館' };
const telling = (language: Language, borrower = (pseudonym: string) => `B${pseudonym.length}`) =>
  createExplanationRenderer(
    createAnswerRenderer({
      language,
      zone: 'Asia/Tokyo',
      called: { borrower, staff: () => undefined, place: (location) => places[location] },
    }),
  );
const english = telling('en');
const japanese = telling('ja');

const so = story.reach('lent', 'a-1', 'wkn').reach('noticed', 'b-1', 'wkn', 2);
const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await so.recorded()));
const { position } = (await unwrapAnswer(store.read([]))).upTo;
const given = (command: object) => JSON.parse(JSON.stringify(command)) as JsonObject & Command;
const eleven = Array.from('abcdefghijkl', (title, index): Line => [index + 10, title, 'hq']).slice(1);

describe('an explanation', () => {
  it('renders a decision rule by rule, in sentences', async () => {
    const { entries } = orThrow(await readLife(store, 'reservation', reservationId(1)));
    const reserved = orThrow(await explainDecision(store, entries[0]?.position ?? 0));
    const text = english.decision(reserved).join('\n');
    expect(text).toContain('Reserve, by patron');
    expect(text).toContain('Given at 2021-04-03 10:00');
    expect(text).toContain('Judged by the policy "hokkaido-2021-03", in force since 2021-03-01.');
    expect(text).toContain("RESERVE-1 passed: The number of a borrower's open");
    expect(text).toContain('[limit 10, reservations open 0, requested 1]');
    expect(text).toMatch(/It is accepted\.$/);
    const refusals = [{ code: 'title-not-held', title: titleId(1) }] as const;
    const wrong = { ...reserved, verdict: { is: 'refused', refusals } } as const;
    expect(english.decision(wrong).at(-1)).toBe('It would be refused, but it is recorded.');
    expect(japanese.decision(reserved).join('\n')).toContain('RESERVE-1 適合：一人が同時に');
    expect(japanese.decision(reserved).join('\n')).toContain('[上限 10、予約中の冊数 0、申込みの冊数 1]');
    expect(japanese.decision(reserved).join('\n')).toContain('[自館の所蔵 (本 a、貸し出せる資料の数 1)]');
  });

  it('renders a rule once if it applies to several lines with the same numbers', async () => {
    const several = { ...given(reserve(1, ...eleven.slice(0, 3))), at: tokyo('2021-04-12 10:00') };
    const { answers } = orThrow(
      await explainOrder(store, several, { position, at: '2030-01-01T00:00:00.000Z' }),
    );
    const lines = english.answers(answers);
    expect(lines.filter((line) => line.includes('LOCATION-1 '))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('LOAN-5 '))).toHaveLength(3);
  });

  it('renders the facts of each rule, and a place once if several lines name it', async () => {
    const cancelled = so.reach('lent', 'c-1', 'hq', 3).reserve(4, [4, 'd', 'hq']).cancel(4, 4);
    const events = inMemoryEventStore({ librarySystem: 'example' });
    await unwrapAnswer(events.copy(await cancelled.recorded()));
    const lines: string[] = [];
    for (const title of ['a', 'b', 'c', 'd'])
      lines.push(...english.life(orThrow(await readLife(events, 'title', title)).entries));
    const passed = lines.filter((line) => /^ {4}[A-Z-]+-\d+ passed: /.test(line));
    expect(passed.length).toBeGreaterThan(50);
    expect(passed.filter((line) => !line.endsWith(']'))).toEqual([]);
    const several = { ...given(reserve(1, ...eleven.slice(0, 3))), at: tokyo('2021-04-12 10:00') };
    const { answers } = orThrow(
      await explainOrder(store, several, { position, at: '2030-01-01T00:00:00.000Z' }),
    );
    for (const rule of ['RESERVE-4', 'RESERVE-6', 'RESERVE-7'])
      expect(english.answers(answers).join('\n')).toMatch(new RegExp(`${rule} passed: .*locations HQ[,\\]]`));
  });

  it('renders the first waiting patron, and the number of waiting patrons', async () => {
    const waiting = story.reserve(1, [1, 'a', 'hq']).reserve(2, [2, 'a', 'hq']).secure('a-1');
    const events = inMemoryEventStore({ librarySystem: 'example' });
    await unwrapAnswer(events.copy(await waiting.recorded()));
    const text = japanese.life(orThrow(await readLife(events, 'copy', 'a-1')).entries).join('\n');
    expect(text).toMatch(/SECURE-2 適合：.*、順位 1、待っている人数 2\]/);
  });

  it('renders a life with the dates of the library', async () => {
    const { entries } = orThrow(await readLife(store, 'reservation', reservationId(1)));
    const dated = (lines: readonly string[]) => lines.filter((line) => /^\d{4}-/.test(line));
    expect(dated(english.life(entries))[3]).toMatch(/^2021-04-09 10:00.* Shipped \[/);
    expect(dated(japanese.life(entries))[3]).toMatch(/^2021-04-09 10:00.* 発送された \[/);
  });

  it('renders a refusal with the required earlier step, and the checks outside of it', async () => {
    const over = { ...given(reserve(1, ...eleven)), at: tokyo('2021-04-12 10:00') };
    const { answers } = orThrow(
      await explainOrder(store, over, { position, at: '2030-01-01T00:00:00.000Z' }),
    );
    expect(english.answers(answers).join('\n')).toContain(
      'First: 1 of the 11 open and requested reservations must end or be left out.',
    );
    expect(japanese.answers(answers).join('\n')).toContain('先に必要なこと：予約中と申込みの計11件');
    expect(english.answers(answers).at(-1)).toMatch(/^This answer covers only the lending rules\./);
  });

  it('renders the time when an order would pass', async () => {
    const shipping = { ...given(ship(2, 9)), at: tokyo('2021-04-07 10:00') };
    const found = orThrow(await tryDays(store, shipping));
    expect(english.whenItPasses(found)[0]).toContain('on these days only');
    expect(japanese.whenItPasses(found)[0]).toContain('2021-04-09, 2021-04-13, 2021-04-16');
  });

  it('shows no pseudonyms', async () => {
    const { entries } = orThrow(await readLife(store, 'copy', 'a-1'));
    const text = [...english.life(entries), ...japanese.life(entries)].join('\n');
    expect(text).not.toContain(borrowerId(1));
    expect(text).toContain('B36');
  });

  it('names a borrower once, and shows no codes', async () => {
    const { entries } = orThrow(await readLife(store, 'copy', 'a-1'));
    const text = telling('en', () => 'borrower 1')
      .life(entries)
      .join('\n');
    expect(text).toContain('[borrower 1, copy a-1');
    expect(text).not.toContain('borrower borrower');
    expect(text).toContain('required on the way to the pickup place');
    expect(japanese.life(entries).join('\n')).toContain('必要な状態や場所 発送済');
    for (const code of ['set-aside', 'in-transit', 'general-materials', 'library-run', 'closed-days'])
      expect(text + japanese.life(entries).join('\n')).not.toContain(code);
  });

  it('renders a renewal with its new due date', async () => {
    const events = inMemoryEventStore({ librarySystem: 'example' });
    await unwrapAnswer(events.copy(await story.reach('lent', 'a-1').renew(1, 1).addCopy('a-2').recorded()));
    const [renewed] = orThrow(await readLife(events, 'loan', loanId(1))).entries.slice(-1);
    expect(english.life([renewed as LifeEntry])[0]).toMatch(/ Renewed \[.*, new due date \d{4}-\d\d-\d\d\]$/);
    expect(japanese.life([renewed as LifeEntry])[0]).toMatch(/、新しい返却期日 \d{4}-\d\d-\d\d\]$/);
  });

  it('shortens a long list, and shows its length', async () => {
    const [reserved] = orThrow(await readLife(store, 'reservation', reservationId(1), { upTo: 21 })).entries;
    const days = Array.from({ length: 20 }, (_, n) => `2021-04-${10 + n}`);
    const published = { ...(reserved as LifeEntry), type: 'ClosedDaysPublished', data: { days } };
    expect(english.life([published])[0]).toMatch(/ 2021-04-20 \/ 2021-04-21 … \(20\)\]$/);
  });

  it('has a Japanese word for every fact of a rule', async () => {
    const { entries } = orThrow(await readLife(store, 'copy', 'a-1'));
    const facts = entries.flatMap(({ decision }) =>
      (decision?.rules ?? []).flatMap((rule) => ('facts' in rule ? Object.keys(rule.facts) : [])),
    );
    const text = japanese.life(entries).join('\n');
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of new Set(facts)) expect(text).not.toMatch(new RegExp(`[[、]${fact} `));
  });
});
