/**
 * Doors for the tests in a real Electron. They let the environment pick a program to run and a folder to write to, so
 * only the entry `app-for-tests.ts` reads them; the shipped entry has none.
 */
export interface TestHooks {
  /** Node that runs core instead of a utility process: the test runtime's own Node is too old for the database driver. */
  readonly coreNode?: string;
  /** Another core script: a plain Node cannot read ours out of the packaged archive. */
  readonly coreScript?: string;
  /** Folder into which downloads go without a question. */
  readonly downloads?: string;
}

/** Reads the hooks from the environment. */
export function readTestHooks(environment: NodeJS.ProcessEnv): TestHooks {
  const { ANYI_CORE_NODE: coreNode, ANYI_CORE_SCRIPT: coreScript, ANYI_TEST_DOWNLOADS: downloads } = environment;
  return {
    ...(coreNode ? { coreNode } : {}),
    ...(coreScript ? { coreScript } : {}),
    ...(downloads ? { downloads } : {}),
  };
}
