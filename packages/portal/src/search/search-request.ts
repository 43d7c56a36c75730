import { emptySearch, type Field, type Search, type SearchMode } from '@torioki/catalogue';

/** The modes 簡易検索, 詳細検索 and フリーワード, in the order of the page. */
export const searchModes = ['simple', 'advanced', 'free-word'] as const satisfies readonly SearchMode[];
const advanced = emptySearch('advanced');
/** The eleven fields of 詳細検索. */
export const searchFields = Object.keys(
  advanced.mode === 'advanced' ? advanced.fields : {},
) as readonly Field[];

/** A search. The address of the page contains all of it, so that going back, reloading and sharing work. */
export interface SearchRequest {
  readonly mode: SearchMode;
  readonly given: Readonly<Record<string, string>>;
  readonly page: number;
  /** Whether 検索 was pressed. */
  readonly isSubmitted: boolean;
}

export const readSearchRequest = (query: URLSearchParams): SearchRequest => {
  const mode = searchModes.find((one) => one === query.get('mode')) ?? 'simple';
  const names = mode === 'advanced' ? searchFields : ['words'];
  const pageNumber = Number(query.get('page') ?? '1');
  return {
    mode,
    given: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])),
    page: Number.isInteger(pageNumber) && pageNumber > 0 ? pageNumber : 1,
    isSubmitted: names.some((name) => query.has(name)),
  };
};

export const toSearch = ({ mode, given }: SearchRequest): Search =>
  ({
    ...emptySearch(mode),
    ...(mode === 'advanced' ? { fields: given } : { words: given['words'] }),
  }) as Search;

/** The address of one page of a search's hits. */
export const buildSearchPath = ({ mode, given }: SearchRequest, page: number): string => {
  const filled = Object.entries(given).filter(([, text]) => text !== '');
  return `/search?${new URLSearchParams([['mode', mode], ...filled, ['page', String(page)]]).toString()}`;
};
