import type { ComponentType } from 'react';
import { screens, type Screen } from './routes';

const read = new Map<string, ComponentType>();

/** Reads the code of a page. */
export async function readPage(screen: Screen): Promise<ComponentType> {
  const { default: Page } = await screen.load();
  read.set(screen.path, Page);
  return Page;
}

/** The page, where its code has been read already. */
export function pageRead(screen: Screen): ComponentType | undefined {
  return read.get(screen.path);
}

/** The screen of an address such as `#/residents/123?tab=health`; today's for the bare address, where the program opens for nearly all. */
export function screenOf(address: string): Screen | undefined {
  const path = address.replace(/^#|\?.*$/g, '').replace(/\/$/, '');
  const wanted = path === '' ? '/today' : path;
  return screens.find((screen) => new RegExp(`^${screen.path.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`).test(wanted));
}
