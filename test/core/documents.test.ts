import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerFileRequest } from '@core/host/file-route';
import { NoPdfPrinter, PrintCancelled, PrintFailed, type PdfOptions, type PdfPrinter } from '@core/platform/renderers/pdf-printer';
import { MAX_RECORDS_IN_FILE } from '@shared/contract/documents';
import { createTestCore, windowOf, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';

/** A printer whose paper is the HTML itself; how it looks is the affair of the documents' own tests. */
class PaperTray implements PdfPrinter {
  readonly printed: string[] = [];
  next: (options: PdfOptions) => Promise<Uint8Array> = () => Promise.resolve(new TextEncoder().encode('%PDF-'));
  print(html: string, options: PdfOptions): Promise<Uint8Array> {
    this.printed.push(html);
    return this.next(options);
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

let t: TestCore;
let tray: PaperTray;
beforeEach(async () => {
  tray = new PaperTray();
  t = await createTestCore({ printer: tray });
});
afterEach(() => { t.close(); });

const blank = { form: 'assessment-blank' as const, ids: ['gbt-42195'], language: 'zh-CN' as const };
const exported = (format: 'pdf' | 'docx' | 'xlsx', more: { ids?: string[] } = {}) => t.client.documents.export({ ...blank, taskId: 'task-1', format, purpose: '交评估机构', ...more });

describe('preview', () => {
  test('shows the page, the edition it follows and that the authority decides', async () => {
    const seen = await t.client.documents.preview(blank);
    expect(seen).toMatchObject({ title: '老年人能力评估规范（空白表）', documents: 1, shown: 1, landscape: false, canMakePdf: true });
    expect(seen.standardEdition).toContain('GB/T 42195-2022');
    expect(seen.statusNotice).toBe('参考，以属地主管部门要求为准');
    expect(seen.html).toContain('阳光苑养老院');
    expect(seen.html).not.toMatch(/<script|https?:\/\//);
  });

  test('speaks English too', async () => {
    const seen = await t.client.documents.preview({ ...blank, language: 'en-US' });
    expect(seen.html).toContain('Does it alone');
    expect(seen.statusNotice).toContain('local authority');
  });

  test('is refused to who may not read what the form is about, and for what is not there', async () => {
    const hr = await t.signInAs('hr');
    expect(await failure(hr.documents.preview(blank))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'assessments.read' } });
    expect(await failure(t.client.documents.preview({ ...blank, ids: ['no-such-scale'] }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(t.client.documents.preview({ ...blank, ids: [] }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(t.client.documents.preview({ form: 'assessment-report', ids: ['01'], language: 'zh-CN' }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('export', () => {
  test.each(['pdf', 'docx', 'xlsx'] as const)('makes a %s that only its maker can fetch, and a trail entry with purpose, count and hash', async (format) => {
    const made = await exported(format);
    expect(made.fileName).toBe(`老年人能力评估规范（空白表）_2026-11-23.${format}`);
    expect(made.documents).toBe(1);
    const fetched = (token: string) => answerFileRequest(t.core.services, { method: 'GET', path: `temporary/${made.temporaryId}`, token, headers: {}, body: null });
    const file = fetched('template');
    expect(file.status).toBe(200);
    expect(createHash('sha256').update(file.body).digest('hex')).toBe(made.sha256);
    const other = windowOf(t.core, 'other-window');
    await t.signInAs('headNurse');
    await other.access.signIn({ accountName: 'headNurse', password: 'Made-up-pass-26' });
    expect(fetched('other-window').status).toBe(404);
    const { entries } = await t.client.system.audit({});
    expect(entries.find((entry) => entry.procedure === 'documents.export')).toMatchObject({
      subjectKind: 'assessment-blank', subjectId: 'gbt-42195', detail: { format, purpose: '交评估机构', documents: 1, rows: 1, sha256: made.sha256 },
    });
  });

  test('says its progress and stops when asked, leaving neither file nor trail', async () => {
    const seen: number[] = [];
    const changes = t.core.services.subscribe(undefined);
    void (async () => { for await (const change of changes) if (change.task !== undefined) seen.push(change.task.done); })();
    tray.next = ({ signal }) => new Promise((_resolve, reject) => { signal?.addEventListener('abort', () => { reject(new PrintCancelled()); }); });
    const running = failure(exported('pdf'));
    await expect.poll(() => tray.printed.length).toBe(1);
    expect(await t.client.system.cancelTask({ taskId: 'task-1' })).toEqual({ found: true });
    expect(await running).toMatchObject({ code: 'CANCELLED' });
    expect(seen.length).toBeGreaterThan(0);
    const { entries } = await t.client.system.audit({});
    expect(entries.some((entry) => entry.procedure === 'documents.export')).toBe(false);
  });

  test('names a missing printer and a failed print apart', async () => {
    tray.next = () => Promise.reject(new NoPdfPrinter());
    expect(await failure(exported('pdf'))).toMatchObject({ code: 'NO_PDF_PRINTER' });
    tray.next = () => Promise.reject(new PrintFailed('paper jam'));
    expect(await failure(exported('pdf'))).toMatchObject({ code: 'PRINT_FAILED' });
    const bare = await createTestCore({ printer: null });
    try {
      expect(await failure(bare.client.documents.export({ ...blank, taskId: 'x', format: 'pdf', purpose: null }))).toMatchObject({ code: 'NO_PDF_PRINTER' });
      expect((await bare.client.documents.preview(blank)).canMakePdf).toBe(false);
    } finally {
      bare.close();
    }
  });

  test('is refused to a role that may look but not take away', async () => {
    const worker = await t.signInAs('careWorker');
    expect(await failure(worker.documents.export({ ...blank, taskId: 'x', format: 'pdf', purpose: null }))).toMatchObject({ code: 'FORBIDDEN' });
    const tooMany = Array.from({ length: MAX_RECORDS_IN_FILE + 1 }, (_, index) => String(index));
    expect(await failure(exported('pdf', { ids: tooMany }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('paper from the preview leaves the same trace', async () => {
    await t.client.documents.recordPrinting({ form: 'assessment-blank', ids: ['gbt-42195'], purpose: null });
    const { entries } = await t.client.system.audit({});
    expect(entries[0]).toMatchObject({ procedure: 'documents.recordPrinting', detail: { format: 'paper', documents: 1 } });
  });
});
