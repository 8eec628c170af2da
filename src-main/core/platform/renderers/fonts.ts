import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from './html';

/** Where a font lies in the npm package it comes from; in a built program it lies under its own name. */
const inPackage: Readonly<Record<string, string>> = {
  [fontFiles.regular]: join('400Regular', 'NotoSansSC_400Regular.ttf'),
  [fontFiles.bold]: join('700Bold', 'NotoSansSC_700Bold.ttf'),
};

/**
 * The shipped fonts by the address a page asks for, read once.
 *
 * @param fontsDir folder `out/fonts` of a build, or the folder of the npm package
 */
export function fontReader(fontsDir: string): (address: string) => Buffer | null {
  const read = new Map<string, Buffer>();
  return (address) => {
    const known = read.get(address);
    if (known !== undefined) return known;
    const packaged = inPackage[address];
    if (packaged === undefined) return null;
    const path = [join(fontsDir, address.slice(address.lastIndexOf('/') + 1)), join(fontsDir, packaged)].find(existsSync);
    if (path === undefined) return null;
    const bytes = readFileSync(path);
    read.set(address, bytes);
    return bytes;
  };
}
