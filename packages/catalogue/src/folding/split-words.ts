import { foldText } from '@torioki/lending/vocabulary';

/** The folded words of a search. サーバー becomes サーバ, so that it finds both spellings. */
export const splitWords = (sought: string): readonly string[] =>
  sought
    .split(/\s+/u)
    .map((word) => foldText(word).replace(/(?<=[ぁ-ゖー]{3})ー$/, ''))
    .filter((word) => word !== '');

/** Folds a class or a call number for comparing. The dots stay. */
export const foldCode = (code: string): string => code.normalize('NFKC').split('.').map(foldText).join('.');
