import { isRegistryRefusal } from '@torioki/patrons';
import { afterAll, describe, expect, it } from 'vitest';
import { englishStaffWords } from '../../words/english-staff-words.js';
import { staffWords } from '../../words/staff-words.js';
import { atTheDesk } from './at-the-desk.js';
import { causes } from './causes.js';
import { inTime } from './in-time.js';
import { ofPatrons } from './of-patrons.js';
import { ofReservations } from './of-reservations.js';
import { ofRules } from './of-rules.js';
import { listRefusalsOfPages } from './refusals-of-acts.js';
import { openScene, type Colleague, type Explained } from './scene.js';

const scene = await openScene();
afterAll(() => scene.close());

const cases = { ...atTheDesk, ...ofPatrons, ...ofReservations, ...ofRules, ...inTime };
const words = { ja: staffWords, en: englishStaffWords };

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The parts of an explanation that the page does not show. */
const listMissing = (page: string, { text, first, rules, language }: Explained): readonly string[] =>
  [text, ...(first === null ? [] : [words[language].first(first)]), ...rules].filter(
    (part) => !page.includes(squeeze(part)),
  );

/** The numbers of a refusal that its words leave out. */
const listUnsaid = ({ refusal, text, first }: Explained): readonly unknown[] =>
  Object.values(refusal).filter(
    (value) => typeof value === 'number' && !`${text} ${first ?? ''}`.includes(`${value}`),
  );

const expectShown = (colleague: Colleague, code: string, language: Explained['language']) => {
  const page = squeeze(colleague.read());
  const [found] = colleague.explained.filter(
    (one) => one.refusal.code === code && one.language === language && listMissing(page, one).length === 0,
  );
  expect([code, language, found?.refusal.code, page.slice(0, found ? 0 : 1_500)]).toEqual([
    code,
    language,
    code,
    '',
  ]);
  if (found === undefined) return;
  expect([code, listUnsaid(found)]).toEqual([code, []]);
  expect([code, found.rules.length > 0 || isRegistryRefusal(found.refusal)]).toEqual([code, true]);
};

describe('each refusal that the acts of the pages can give', () => {
  it.each(Object.entries(cases))('%s is on the screen, in Japanese and English', async (code, bring) => {
    const colleague = await bring(scene);
    expectShown(colleague, code, 'ja');
    await colleague.repeat('en');
    expectShown(colleague, code, 'en');
    expect(colleague.explained.map(({ refusal }) => refusal.code).filter((one) => one in causes)).toEqual([]);
  });

  it('is either shown or explained', () => {
    const answered = [...Object.keys(cases), ...Object.keys(causes)].toSorted();
    expect(answered).toEqual([...listRefusalsOfPages()].toSorted());
  });
});
