import { oldForms } from './old-forms.js';

/** Pairs of kana that count as equal. Folding replaces the first one of a pair by the second. */
const likeKana = 'ぁあぃいぅうぇえぉおゕかゖけっつゃやゅゆょよゎわゐいゑえをおぢじづずゔぶ';

const alike: ReadonlyMap<string, string> = new Map(
  (`${likeKana}${oldForms}`.match(/../gu) ?? []).map(([one = '', other = '']) => [one, other]),
);

const dashForLongVowel = /(?<=[ぁ-ゖー])[-‐–—―−](?=[ぁ-ゖ])/g;

const vuAndVowel: Readonly<Record<string, string>> = { ゔぁ: 'ば', ゔぃ: 'び', ゔぇ: 'べ', ゔぉ: 'ぼ' };

const hiragana = (katakana: string): string =>
  String.fromCharCode(katakana.charCodeAt(0) - 'ァ'.charCodeAt(0) + 'ぁ'.charCodeAt(0));

/**
 * Folds a text for comparing. Then spellings make no difference: full or half width, capital or small,
 * katakana or hiragana, small or large kana, ヴァ or バ, old or new kanji, こゝろ or こころ. Spaces and signs are
 * removed. If you fold a part of a text, the result is a part of the folded text, unless the part begins or
 * ends within ヴァ or begins with ゝ.
 */
export const foldText = (text: string): string =>
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
