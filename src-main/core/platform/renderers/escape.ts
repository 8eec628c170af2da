const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text harmless as HTML, in content and in quoted attributes. Control characters, which HTML cannot hold, go. */
export function escapeHtml(text: string): string {
  return dropControls(text).replaceAll(/[&<>"']/g, (char) => entities[char] ?? '');
}

/** Makes any text harmless inside a quoted CSS string within a style element. */
export function escapeCssString(text: string): string {
  return dropControls(text).replaceAll(/["\\<>&\n\r\f]/g, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
}

/** Takes out the control characters that XML and HTML cannot carry; keeps tab and line breaks. */
export function dropControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
