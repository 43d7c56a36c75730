import { expect, it } from 'vitest';
import { foldCode, splitWords } from './split-words.js';

it('a search has words, separated by spaces of any width', () => {
  expect(splitWords(' 村上　春樹 1Q84')).toEqual(['村上', '春樹', '1q84']);
  expect(splitWords('　・ ！')).toEqual([]);
});

it('the ー at the end of a long word is optional', () => {
  expect(splitWords('コンピューター スター バー')).toEqual(['こんぴゆーた', 'すたー', 'ばー']);
});

it('a code keeps its dots', () => {
  expect(foldCode('９１３．６／ﾑ／１')).toBe('913.6む1');
});
