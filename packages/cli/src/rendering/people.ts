import type { Names } from './names.js';
import type { InBoth, Language } from './language.js';

const pseudonym = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** Replaces the pseudonyms in a sentence by the names of this answer. */
const replacePseudonyms = (said: InBoth<string>, names: Names, language: Language): string =>
  said[language].replace(pseudonym, (id) => names.borrower(id)[language]);

const replaceField = (key: string, value: unknown, names: Names): unknown => {
  if (typeof value !== 'string') return replacePeople(value, names);
  if (key === 'borrower') return names.borrower(value).en;
  return key === 'staff' ? (names.staff(value) ?? null) : value;
};

const isSaid = (value: object): value is InBoth<string> =>
  'ja' in value && 'en' in value && typeof value.ja === 'string' && typeof value.en === 'string';

const hasJson = (value: object): value is { readonly toJSON: () => unknown } => 'toJSON' in value;

/** Replaces the pseudonyms and staff codes in a document by the names of this answer. */
export const replacePeople = (value: unknown, names: Names): unknown => {
  if (typeof value === 'string')
    return value.replace(/^borrower:(.+)/, (_, id: string) => names.borrower(id).en);
  if (Array.isArray(value)) return value.map((one) => replacePeople(one, names));
  if (typeof value !== 'object' || value === null) return value;
  if (hasJson(value)) return replacePeople(value.toJSON(), names);
  if (isSaid(value))
    return { ...value, ja: replacePseudonyms(value, names, 'ja'), en: replacePseudonyms(value, names, 'en') };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceField(key, one, names)]));
};
