import { oldForms } from './old-forms.js';

/** Kana that people write for one another, each before the one that stays. */
const likeKana = 'ぁあぃいぅうぇえぉおゕかゖけっつゃやゅゆょよゎわゐいゑえをおぢじづずゔぶ';

const alike: ReadonlyMap<string, string> = new Map(
  (`${likeKana}${oldForms}`.match(/../gu) ?? []).map(([one = '', other = '']) => [one, other]),
);

const dashForLongVowel = /(?<=[ぁ-ゖー])[-‐–—―−](?=[ぁ-ゖ])/g;

const vuAndVowel: Readonly<Record<string, string>> = { ゔぁ: 'ば', ゔぃ: 'び', ゔぇ: 'べ', ゔぉ: 'ぼ' };

const hiragana = (katakana: string): string =>
  String.fromCharCode(katakana.charCodeAt(0) - 'ァ'.charCodeAt(0) + 'ぁ'.charCodeAt(0));

/**
 * A text in the form in which texts are compared, so that the way of writing makes no difference: full or half width,
 * capital or small, katakana or hiragana, small or large kana, ヴァ or バ, old or new kanji, こゝろ or こころ; spaces and signs
 * are left out. Part of a text, folded, is part of the folded text, unless it was cut within ヴァ or before a ゝ.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶヽヾ]/g, hiragana)
    .replace(dashForLongVowel, 'ー')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(.)ゞ/gu, (_, before: string) => `${before}${before}\u3099`.normalize('NFKC'))
    .replace(/(.)[ゝ々]/gu, '$1$1')
    .replace(/ゔ[ぁぃぇぉ]/g, (vu) => vuAndVowel[vu] ?? vu)
    .replace(/./gu, (letter) => alike.get(letter) ?? letter)
    .replace(/[\u3099ゝゞ々]/g, '');

/** The words of a search, folded. サーバー is looked for as サーバ, and finds both. */
export const wordsOf = (sought: string): readonly string[] =>
  sought
    .split(/\s+/u)
    .map((word) => folded(word).replace(/(?<=[ぁ-ゖー]{3})ー$/, ''))
    .filter((word) => word !== '');

/** A class or a call number in the form in which it is compared: folded, with its dots. */
export const foldedCode = (code: string): string => code.normalize('NFKC').split('.').map(folded).join('.');
