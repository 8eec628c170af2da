import { FileExcelOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { FormCode } from '@shared/contract/documents';
import { useMay } from '../api';
import { useText } from '../text';
import { useListExport } from './list-export';

type ListOfForm = Parameters<ReturnType<typeof useListExport>['run']>[1];

interface ListPaperProps {
  readonly form: FormCode;
  /** What the page shows, as the form takes it: the paper holds the same records. */
  readonly list: object;
  /** How many there are in all; unknown while the list is being read. */
  readonly count: number | undefined;
  /** true where a filter leaves out what there is, which says why the list is empty. */
  readonly narrowed: boolean;
  /** Address of the list, to come back to. */
  readonly back: string;
}

/** The two ways a list leaves the screen, at the end of its tools: a spreadsheet, and the page to print. Both hold it whole. */
export function ListPaper({ form, list, count, narrowed, back }: ListPaperProps) {
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const exporting = useListExport(form);
  // As JSON, in which what is left out is not there at all.
  const asked = JSON.parse(JSON.stringify(list)) as ListOfForm;
  const why = count === 0 ? { disabled: true, title: common(narrowed ? 'list.nothingFits' : 'list.nothingYet') } : {};
  return (
    <span className="a-tools-end">
      {may('documents.export') ? <Button icon={<FileExcelOutlined />} {...why} onClick={() => { void exporting.run('xlsx', asked, count ?? 0); }}>{common('list.export')}</Button> : null}
      <Button icon={<PrinterOutlined />} {...why} onClick={() => { void navigate(`/print/${form}`, { state: { list: asked, back } }); }}>{common('list.print')}</Button>
      {exporting.progress}
    </span>
  );
}
