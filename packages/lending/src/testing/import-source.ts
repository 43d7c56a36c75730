const isBuilt = import.meta.url.endsWith('.js');

/**
 * Imports the module of a source file. Where tests run on built files, imports the built one, so that no
 * module is loaded twice.
 */
export const importSource = async <Module>(path: string): Promise<Module> =>
  (await import(
    isBuilt ? path.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js') : path
  )) as Module;
