import type { Title } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import type { PortalOptions } from './portal-options.js';

/**
 * The records of titles, by code. If the catalogue does not answer, there are none, and pages show codes
 * instead of names.
 */
export const findTitleRecords = async (
  { catalogue }: Pick<PortalOptions, 'catalogue'>,
  titled: readonly { readonly title: string }[],
): Promise<ReadonlyMap<string, Title>> =>
  E.getOrElse((): ReadonlyMap<string, Title> => new Map())(
    await catalogue.titles(titled.map(({ title }) => title)),
  );
