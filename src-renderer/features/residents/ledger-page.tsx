import { Checkbox } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api';
import { useText } from '../../text';
import { PrintPreview } from '../../ui';
import { ledgerList, useAsking, useColumns } from './list-asking';

/** The register on paper: the same people, order and columns as the list. */
export default function ResidentLedgerPage() {
  const text = useText('residents');
  const may = useMay();
  const [asking] = useAsking();
  const [columns] = useColumns();
  const [fullNumbers, setFullNumbers] = useState(false);
  return (
    <>
      {may('residents.readFullId') ? (
        <div className="a-ledger-options">
          <Checkbox checked={fullNumbers} onChange={(event) => { setFullNumbers(event.target.checked); }}>{text('fullNumbers')}</Checkbox>
          <span className="a-faint">{text('fullNumbersHelp')}</span>
        </div>
      ) : null}
      <PrintPreview form="resident-ledger" list={ledgerList({ ...asking, columns: ['name', ...columns], fullNumbers })} back="/residents" />
    </>
  );
}
