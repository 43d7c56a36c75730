const isBuilt = import.meta.url.endsWith('.js');

/** The module of a source file: the built one where tests run on what was built, so that there is one of each. */
export const importSource = async <Module>(path: string): Promise<Module> =>
  (await import(
    isBuilt ? path.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js') : path
  )) as Module;
