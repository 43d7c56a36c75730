import type { Speaker } from './speaker.js';

/** A text, or a function that makes the text with the numbers and names of a library. */
export type Sentence = string | ((speaker: Speaker) => string);

export const renderSentence = (sentence: Sentence, speaker: Speaker): string =>
  typeof sentence === 'string' ? sentence : sentence(speaker);

/** The texts of all sentences in a group. */
export const renderGroup = <Key extends string>(
  group: Readonly<Record<Key, Sentence>>,
  speaker: Speaker,
): Readonly<Record<Key, string>> =>
  Object.fromEntries(
    Object.entries<Sentence>(group).map(([key, sentence]) => [key, renderSentence(sentence, speaker)]),
  ) as Readonly<Record<Key, string>>;
