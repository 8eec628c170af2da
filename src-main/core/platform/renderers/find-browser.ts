import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Name of the environment variable that names the browser to print with. */
export const BROWSER_VARIABLE = 'ANYI_BROWSER';

function windowsPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
  // Edge is part of Windows, so it comes first.
  const programs = [
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((program) => roots.map((root) => join(root, ...program)));
}

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function linuxPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  const folders = (env['PATH'] ?? '/usr/bin').split(delimiter).filter((folder) => folder !== '');
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
  return names.flatMap((name) => [...new Set([...folders, '/usr/bin', '/snap/bin'])].map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed Edge, Chrome or Chromium, or null. What the environment names comes first, and alone. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, isProgram: (path: string) => boolean = canRun): string | null {
  const named = env[BROWSER_VARIABLE];
  if (named !== undefined && named !== '') return isProgram(named) ? named : null;
  const places = platform === 'win32' ? windowsPlaces(env) : platform === 'darwin' ? macPlaces : linuxPlaces(env);
  return places.find(isProgram) ?? null;
}
