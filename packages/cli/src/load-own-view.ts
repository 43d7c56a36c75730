import { isViewName, type showView } from '@torioki/audit';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';
import type { VerbRequest } from './verb.js';
import { loadModule } from './with-module.js';

type OwnQuery = NonNullable<Parameters<typeof showView>[1]['own']>;
type View = (...given: readonly string[]) => ReturnType<OwnQuery['query']>;

const isView = (exported: unknown): exported is View => typeof exported === 'function';

/** A view that the module of `--with` exports. Undefined without the option, and for a view of Torioki. */
export const loadOwnView = async (
  { text }: Pick<VerbRequest, 'text'>,
  name: string,
): Promise<E.Either<Failure, OwnQuery | undefined>> => {
  const file = text('with');
  if (file === undefined || isViewName(name)) return E.right(undefined);
  const loaded = await loadModule(file);
  if (E.isLeft(loaded)) return loaded;
  const { models = [], [name]: view } = loaded.right;
  if (!isView(view))
    return E.left(
      failure(
        `${file} は関数 ${name} を公開していません。公開している名前を書いてください。`,
        `${file} exports no function ${name}. Pass the name of an exported function.`,
      ),
    );
  const given = text('given')?.split(',') ?? [];
  return E.right({ query: () => view(...given), models });
};
