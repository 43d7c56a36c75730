import type fc from 'fast-check';

const characters = 0x10_f8_00;
const [firstSurrogate, surrogates] = [0xd8_00, 0x08_00];

const characterAt = (index: number): string =>
  String.fromCodePoint(index < firstSurrogate ? index : index + surrogates);

const indexOf = (character: unknown): number => {
  const code = typeof character === 'string' ? (character.codePointAt(0) ?? 0) : 0;
  const index = code < firstSurrogate ? code : code - surrogates;
  if (characterAt(index) !== character) throw new Error('no character');
  return index;
};

/**
 * Every character of Unicode, as the unit of a text. The unit `binary` of fast-check gives the same, but takes a second to make
 * a table of them all.
 */
export const anyCharacter = ({ nat }: Pick<typeof fc, 'nat'>): fc.Arbitrary<string> =>
  nat(characters - 1).map(characterAt, indexOf);
