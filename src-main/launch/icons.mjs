// Draws resources/icons/*.svg to all sizes the systems want, with a Chromium that is on this computer. Run by hand after
// the picture changes (`node src-main/launch/icons.mjs`); its results are kept in git.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectRoot } from './lib.mjs';

const folder = join(projectRoot, 'resources', 'icons');
/** Up to this size the picture with heavier strokes is used. */
const LARGEST_SMALL = 48;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Apple's names for PNG pictures in an .icns file. */
const ICNS_NAMES = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

const browser = await chromium.launch({ executablePath: process.env.ANYI_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const pictures = new Map();
for (const size of SIZES) {
  const svg = readFileSync(join(folder, size <= LARGEST_SMALL ? 'anyi-small.svg' : 'anyi.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

for (const [size, png] of pictures) writeFileSync(join(folder, `anyi-${size}.png`), png);
writeFileSync(join(folder, 'anyi.ico'), packIco(ICO_SIZES));
writeFileSync(join(folder, 'anyi.icns'), packIcns());
writeFileSync(join(projectRoot, 'src-renderer', 'public', 'favicon.ico'), packIco([16, 32, 48]));
writeFileSync(join(projectRoot, 'src-renderer', 'public', 'anyi.svg'), readFileSync(join(folder, 'anyi.svg')));

/** A Windows icon file: a directory of 16 bytes per picture, then the PNG files. */
function packIco(sizes) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    const png = pictures.get(size);
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...sizes.map((size) => pictures.get(size))]);
}

/** An Apple icon file: blocks of name, length and PNG. */
function packIcns() {
  const blocks = Object.entries(ICNS_NAMES).map(([size, name]) => block(name, pictures.get(Number(size))));
  return block('icns', Buffer.concat(blocks));
}

function block(name, content) {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'ascii');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
