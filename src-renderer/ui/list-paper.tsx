import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { FormCode } from '@shared/contract/documents';
import { useMay } from '../api';
import { useText } from '../text';
import { useListExport } from './list-export';

interface ListPaperProps {
  readonly form: FormCode;
  /** What the page asks for: the paper shows just that, all of it. */
  readonly list: object;
  /** How many records that are; undefined while nobody knows yet. */
  readonly count: number | undefined;
  /** Address to come back to from the print page. */
  readonly back: string;
  /** Also a button that fetches the workbook without a look at the pages. */
  readonly excel?: boolean;
  /** true where a filter leaves out what there is, which says why the list is empty. */
  readonly narrowed?: boolean;
  /** Said of a list that is not only empty: what must be done first. */
  readonly notNow?: string | undefined;
  readonly label?: string;
}

type Json = Parameters<ReturnType<typeof useListExport>['run']>[1];

/** What a button says for which a list holds nothing: off, and why on hover. Before the list is read it is merely off. */
export function useNothing(count: number | undefined, narrowed = false): { readonly disabled: boolean; readonly title: string | undefined } {
  const text = useText('common');
  return { disabled: count === undefined || count === 0, title: count === 0 ? text(narrowed ? 'list.nothingFits' : 'list.nothing') : undefined };
}

/** The way of a list to paper and to a workbook. Of an empty list nothing is made, and the buttons say so. */
export function ListPaper({ form, list, count, back, excel = false, narrowed = false, notNow, label }: ListPaperProps) {
  const text = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const exporting = useListExport(form);
  // As JSON, in which what is left out is not there at all.
  const asked = JSON.parse(JSON.stringify(list)) as Json;
  const nothing = useNothing(count, narrowed);
  const state = notNow === undefined ? nothing : { disabled: true, title: notNow };
  return (
    <>
      {excel && may('documents.export') ? <Button icon={<FileExcelOutlined />} {...state} onClick={() => { void exporting.run('xlsx', asked, count ?? 0); }}>{text('list.export')}</Button> : null}
      <Button icon={<PrinterOutlined />} {...state} onClick={() => { void navigate(`/print/${form}`, { state: { list: asked, back } }); }}>{label ?? text('print')}</Button>
      {exporting.progress}
    </>
  );
}
