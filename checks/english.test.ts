import { describe, expect, it, test } from 'vitest';
import { commentsIn, linesOf, readPassages, type Passage } from './passages.js';

/**
 * Phrases that make a reader stop. The number is the maximum for each 10,000 words of comments and documents.
 * You may lower a number, but never raise it.
 */
const budgets: readonly (readonly [name: string, phrase: RegExp, most: number])[] = [
  ['told', /\b(?:told|tells?|telling)\b/gi, 0.4],
  [
    'what is …',
    /\bwhat (?:is|are|was|were|has|have|had|stands?|comes?|goes|can|may|must|happens)\b(?!.*\?)/gi,
    0.7,
  ],
  ['of which', /\b(?:of|by|for|to|from|in|with|under|at|on) (?:which|whom|what)\b/gi, 5.3],
  ['who', /\b(?:who|whom|whoever)\b/gi, 5.2],
  ['anew', /\banew\b/gi, 0.1],
  ['at once', /\bat once\b/gi, 0],
  ['so many', /\b(?:so many|so much|as many as there are)\b/gi, 0],
  ['anything else', /\b(?:anything|everything|all) else\b/gi, 0.4],
  ['stands, goes on', /\b(?:stands?|goes on|going on|comes to|comes of)\b/gi, 0.35],
  ['asked', /\b(?:asked|asks?|asking)\b/gi, 0.35],
  ['there is not', /\bthere (?:is|are) not?\b/gi, 0.9],
  ['contractions', /\b\w+n't\b|\b(?:it|you|we|they|let|that|there)'(?:s|re|ve|ll)\b/gi, 0],
];

const wordsIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + (text.match(/[A-Za-z][A-Za-z'-]*/g)?.length ?? 0), 0);

const places = (passages: readonly Passage[], phrase: RegExp): readonly string[] =>
  passages.flatMap(({ path, line, text }) =>
    (text.match(phrase) ?? []).map((found) => `${path}:${line}: ${found}`),
  );

const passages = readPassages();
const words = wordsIn(passages);

describe('comments and documents', () => {
  it('are all read', () => {
    expect(words).toBeGreaterThan(100_000);
  });

  it.each(budgets)('have few places like "%s"', (_, phrase, most) => {
    const found = places(passages, phrase);
    const share = (found.length / words) * 10_000;
    expect(share, found.slice(0, 100).join('\n')).toBeLessThanOrEqual(most);
  });
});

test.each([
  ['told', 'The patron is told the day.'],
  ['what is …', 'It gives what is left.'],
  ['of which', 'A list of which nobody knows the end.'],
  ['who', 'Whoever looks sees it.'],
  ['anew', 'It is built anew.'],
])('a phrase like "%s" is found in a comment and in a document', (name, sentence) => {
  const phrase = budgets.find(([label]) => label === name)?.[1] ?? /$^/;
  expect(places(commentsIn('a.ts', `/** ${sentence} */\nconst a = 1;\n`), phrase)).toHaveLength(1);
  expect(places(linesOf('a.md', sentence), phrase)).toHaveLength(1);
  expect(places(linesOf('a.md', `\`\`\`\n${sentence}\n\`\`\``), phrase)).toEqual([]);
});
