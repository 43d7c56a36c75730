import {
  ThreadsPoolWorker,
  type PoolOptions,
  type PoolRunnerInitializer,
  type PoolWorker,
  type WorkerRequest,
} from 'vitest/node';

type Listener = (message: unknown) => void;

/** The part of vitest's messages to and from a worker that matters here. */
interface Asked {
  readonly type?: 'start' | 'run' | 'stop';
  readonly context: { readonly config: unknown; readonly files: readonly unknown[] };
}

/** One worker for all runs, which keeps the tested modules. Vitest takes it for a new worker in each run. */
class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #thread: ThreadsPoolWorker;
  readonly #vitest: PoolOptions['project']['vitest'];
  readonly #listeners = new Set<Listener>();
  #isStarted = false;
  #config: unknown;
  #left: readonly WorkerRequest[] = [];

  constructor(options: PoolOptions) {
    this.#thread = new ThreadsPoolWorker(options);
    this.#vitest = options.project.vitest;
  }

  async start() {
    if (this.#isStarted) return;
    await this.#thread.start();
    this.#thread.on('message', (message: { readonly type?: string }) => {
      const [next, ...left] = this.#left;
      if (message.type !== 'testfileFinished' || next === undefined) return this.#tell(message);
      this.#left = left;
      this.#thread.send(next);
    });
  }

  on(event: string, listener: Listener) {
    if (event === 'message') this.#listeners.add(listener);
    else this.#thread.on(event, listener);
  }

  off(event: string, listener: Listener) {
    if (event === 'message') this.#listeners.delete(listener);
    else this.#thread.off(event, listener);
  }

  send(message: WorkerRequest) {
    const { type, context } = message as unknown as Asked;
    if (type === 'start') this.#config = context.config;
    if (type === 'stop') this.#answer('stopped');
    else if (type === 'start' && this.#isStarted) this.#answer('started');
    else if (type === 'run') this.#run(message, context);
    else this.#thread.send(message);
    this.#isStarted ||= type === 'start';
  }

  stop() {
    this.#listeners.clear();
    return Promise.resolve();
  }

  deserialize(data: unknown) {
    return data;
  }

  /** Runs one file after the other. After a failure, the remaining files are not even loaded. */
  #run(message: WorkerRequest, context: Asked['context']) {
    const [first, ...left] = context.files.map(
      (file) =>
        ({
          ...message,
          context: { ...context, config: this.#config, files: [file] },
        }) as unknown as WorkerRequest,
    );
    this.#left = left;
    this.#vitest.onCancel(() => {
      this.#left = [];
    });
    if (first !== undefined) this.#thread.send(first);
  }

  #answer(type: 'started' | 'stopped') {
    queueMicrotask(() => this.#tell({ type, __vitest_worker_response__: true }));
  }

  #tell(message: unknown) {
    for (const listener of [...this.#listeners]) listener(message);
  }
}

let kept: KeptWorker | undefined;

export const keptWorker: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options) => (kept ??= new KeptWorker(options)),
};
