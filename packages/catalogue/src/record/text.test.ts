import { describe, expect, it } from 'vitest';
import { Text } from './text.js';

it.each(['本', '第一章\n第二章\t結び', '𠮷野家の本', ' 本 '])('%j is a text', (text) => {
  expect(Text.is(text)).toBe(true);
});

describe('is not a text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' 　\n'],
    ['one read in the wrong encoding', '文字\uFFFDけ'],
    ['half a character', '本\uD842'],
    ['a control character', '本\u0000'],
    ['a number', 1],
  ])('%s', (_, value) => {
    expect(Text.is(value)).toBe(false);
  });
});
