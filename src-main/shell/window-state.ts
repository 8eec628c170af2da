import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';

/** Where the window was when it was last closed. */
export interface WindowState {
  bounds: Rectangle;
  maximized: boolean;
}

/** Size of the window at the very first start; fits the 1366×768 screen of an office PC. */
const FIRST_SIZE = { width: 1280, height: 720 };
const LEAST = { width: 900, height: 600 };

/** Reads the state kept in `file`; null if there is none, it is damaged, or it lies on no screen any more. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (!isWindowState(kept)) return null;
    return screens.some((screen) => titleBarIsOn(screen, kept.bounds)) ? kept : null;
  } catch {
    return null;
  }
}

/** Bounds for a new window. */
export function firstBounds(state: WindowState | null): Partial<Rectangle> {
  if (state === null) return FIRST_SIZE;
  const { bounds } = state;
  return { ...bounds, width: Math.max(bounds.width, LEAST.width), height: Math.max(bounds.height, LEAST.height) };
}

/** Writes where the window is; failing to is no reason to bother anybody. */
export function keepWindowState(file: string, window: BrowserWindow): void {
  const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  } catch {
    // The next start opens the window at its first size.
  }
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false;
  const { bounds, maximized } = value;
  if (typeof bounds !== 'object' || bounds === null || typeof maximized !== 'boolean') return false;
  const sides: unknown[] = ['x', 'y', 'width', 'height'].map((name) => (bounds as Record<string, unknown>)[name]);
  return sides.every((side) => typeof side === 'number' && Number.isInteger(side) && Math.abs(side) < 100_000);
}

// A window can be moved as long as a good piece of its title bar can be reached.
function titleBarIsOn(screen: Rectangle, bounds: Rectangle): boolean {
  const visible = Math.min(screen.x + screen.width, bounds.x + bounds.width) - Math.max(screen.x, bounds.x);
  return visible >= 200 && bounds.y >= screen.y - 10 && bounds.y < screen.y + screen.height - 40;
}
