import type { FormCode } from '@shared/contract/documents';
import type { CoreClient } from './test-core';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '\'' };

function textOf(html: string): string {
  return html.replaceAll('<br>', '\n').replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (one) => entities[one] ?? one);
}

/** The lines of every table of a page, cell by cell, as they are read; without the heads. */
export function rowsOf(html: string): string[][] {
  return [...html.matchAll(/<tbody>(.*?)<\/tbody>/gs)].flatMap(([, body = '']) => [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)])
    .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => textOf(cell)));
}

/** A list form as it is previewed, with its lines read back. */
export async function printed(client: CoreClient, form: FormCode, language: 'zh-CN' | 'en-US', list?: object) {
  const page = await client.documents.preview({ form, language, ...(list === undefined ? {} : { list: list as never }) });
  return { ...page, rows: rowsOf(page.html) };
}
