import type { FormCode } from '@shared/contract/documents';
import type { DocumentLanguage } from '@shared/documents/model';
import type { CoreClient } from './test-core';

const plain = (html: string): string => html.replaceAll(/<br ?\/?>/g, ' ').replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&').trim();

/** A printed list taken apart: its words, and what stands in each row of its table. */
export interface PaperList { readonly html: string; readonly title: string; readonly landscape: boolean; readonly head: string[]; readonly rows: string[][] }

/** A list form as it would be printed. */
export async function paperList(client: CoreClient, form: FormCode, list: object = {}, language: DocumentLanguage = 'zh-CN'): Promise<PaperList> {
  const { html, title, landscape } = await client.documents.preview({ form, language, list: list as never });
  const table = /<table class="rows[^>]*>.*<\/table>/s.exec(html)?.[0] ?? '';
  const rows = [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) => row ?? '');
  const cells = (row: string): string[] => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell ?? ''));
  const [head, ...body] = rows.map(cells);
  return { html, title, landscape, head: head ?? [], rows: body };
}
