import { orThrow, type QueryAnswer } from 'torioki';

const first = 200;

/** Reads all pages of a view, one after the other. */
export async function* readPages<Shown extends { readonly nextPage: string | null }>(
  show: (page: { readonly first: number; readonly after?: string }) => { now(): QueryAnswer<Shown> },
): AsyncGenerator<Shown, void, undefined> {
  for (let after: string | null | undefined; after !== null;) {
    const { shown } = orThrow(await show({ first, ...(after !== undefined && { after }) }).now());
    yield shown;
    after = shown.nextPage;
  }
}
