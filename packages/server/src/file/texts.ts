import { makeBranded } from '@torioki/lending/vocabulary';

/** The path of a file or folder. */
export const FilePath = makeBranded<'FilePath'>(
  ['a path of 1 to 1,000 characters', 'パスを1文字から1,000文字で書く'],
  1_000,
  /^[^\0]+$/,
);

/** The name of a variable of the environment. */
export const VariableName = makeBranded<'VariableName'>(
  ['the name of a variable of the environment', '環境変数の名前を書く'],
  100,
  /^[A-Za-z_][A-Za-z0-9_]*$/,
);

/** The name or address of a machine. */
export const HostName = makeBranded<'HostName'>(
  ['the name or address of a machine', 'コンピュータの名前かアドレスを書く'],
  253,
  /^[A-Za-z0-9.:_-]+$/,
);
