import type { ViewQuery } from '@torioki/projection';
import * as folders from './folders.js';

type Folders = typeof folders;

type IsView<Exported> = Exported extends { readonly queryAt: unknown } ? true : false;

export type ViewName = {
  [Name in keyof Folders]: IsView<Folders[Name]> extends true ? Name : never;
}[keyof Folders];

const isView = ([, exported]: readonly [name: string, exported: unknown]): boolean =>
  typeof exported === 'object' && exported !== null && 'queryAt' in exported;

/** Every view of the library, by its name. */
export const views = Object.fromEntries(Object.entries<unknown>(folders).filter(isView)) as unknown as Pick<
  Folders,
  ViewName
>;

/** What a view shows. */
export type ShownBy<View> = View extends { readonly queryAt: (...given: never[]) => ViewQuery<infer Shown> }
  ? Shown
  : never;
