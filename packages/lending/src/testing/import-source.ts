const isBuilt = import.meta.url.endsWith('.js');

/**
 * Imports the module of a source file. If the tests run on built files, it imports the built file, so that no
 * module is loaded twice.
 */
export const importSource = async <Module>(path: string): Promise<Module> =>
  (await import(
    isBuilt ? path.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js') : path
  )) as Module;
