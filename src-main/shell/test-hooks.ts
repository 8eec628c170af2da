/**
 * Doors for the tests in a real Electron. They let the environment pick a program to run and a folder to write to, so
 * they exist only in a build made with ANYI_TEST_HOOKS=1: the constant below is replaced at build time and a release
 * build contains none of this.
 */
declare const __TEST_HOOKS__: boolean;

/** What the environment of a test asks for; empty in a release build. */
export interface TestHooks {
  /** Node that runs core instead of a utility process: the test runtime's own Node is too old for the database driver. */
  readonly coreNode?: string;
  /** Core script for `coreNode`; a plain Node cannot read it out of the packaged archive. */
  readonly coreScript?: string;
  /** Folder into which downloads go without a question. */
  readonly downloads?: string;
}

/** Reads the hooks from the environment. */
export function readTestHooks(environment: NodeJS.ProcessEnv): TestHooks {
  if (!__TEST_HOOKS__) return {};
  const { ANYI_CORE_NODE: coreNode, ANYI_CORE_SCRIPT: coreScript, ANYI_TEST_DOWNLOADS: downloads } = environment;
  return {
    ...(coreNode ? { coreNode } : {}),
    ...(coreScript ? { coreScript } : {}),
    ...(downloads ? { downloads } : {}),
  };
}
