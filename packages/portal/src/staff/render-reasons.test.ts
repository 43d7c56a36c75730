import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from 'torioki';
import { afterAll, describe, expect, it } from 'vitest';
import { openSample } from '../testing/open-sample.js';
import { englishStaffWords } from '../words/english-staff-words.js';
import { staffWords } from '../words/staff-words.js';
import { renderReasons } from './render-reasons.js';

const sample = await openSample();
afterAll(() => sample.close());

const texts = orThrow(await sample.library.texts('staff')).shown;
const inJapanese = { texts, staff: { language: 'ja', words: staffWords, at: null } } as const;
const inEnglish = { texts, staff: { language: 'en', words: englishStaffWords, at: null } } as const;

const limitReached = { code: 'renewal-limit-reached', limit: 4 } as const;
const unknown = { code: 'patron-unknown' } as const;
const refused = { is: 'refused', refusals: [limitReached, unknown, limitReached] } as never;

describe('the reasons on a page for staff', () => {
  it('are in its language, each once, with the rule and the precondition', () => {
    expect(renderReasons(inEnglish, refused)).toEqual([
      {
        text: 'The loan has reached the limit of renewals: 4.',
        first: 'First: The book must be returned and borrowed again.',
        rules: 'Rule: RENEW-4',
      },
      {
        text: 'The patron is unknown. Look the patron up, or register the person first.',
        first: null,
        rules: null,
      },
    ]);
    expect(renderReasons(inJapanese, refused)).toEqual([
      {
        text: expect.stringContaining('4度') as string,
        first: expect.stringMatching(/^先に必要なこと：.+。$/) as string,
        rules: '根拠の規則：RENEW-4',
      },
      { text: 'この方の利用者登録がありません。先に利用者登録を行ってください。', first: null, rules: null },
    ]);
  });

  it('are missing if the command was accepted, and name wrong input', () => {
    expect(renderReasons(inEnglish, { is: 'accepted' })).toBeUndefined();
    const wrong = { is: 'failed', error: { code: 'invalid-input' } } as never;
    expect(renderReasons(inEnglish, wrong)).toEqual([englishStaffWords.trouble.invalid]);
    const broken = { is: 'failed', error: { code: 'registry-full' } } as never;
    expect(() => renderReasons(inEnglish, broken)).toThrow('failed: registry-full');
  });

  it('come from here on every page', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')] as const);
    const ofPatrons = /import \{[^}]*\brenderReasons\b[^}]*\} from '[./]*\/context\.js'|texts\.refusal\b/;
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter(([, text]) => ofPatrons.test(text)).map(([name]) => name)).toEqual([]);
  });
});
