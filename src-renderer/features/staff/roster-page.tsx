import { Checkbox } from 'antd';
import { useState } from 'react';
import { useMay } from '../../api';
import { useText } from '../../text';
import { PrintPreview } from '../../ui';
import { rosterList, useAsking, useColumns } from './list-asking';

/** The register on paper: the same people, order and columns as the list. */
export default function StaffRosterPage() {
  const text = useText('staff');
  const may = useMay();
  const [asking] = useAsking();
  const [columns] = useColumns();
  const [fullNumbers, setFullNumbers] = useState(false);
  return (
    <>
      {may('staff.readFullId') ? (
        <div className="a-ledger-options">
          <Checkbox checked={fullNumbers} onChange={(event) => { setFullNumbers(event.target.checked); }}>{text('fullNumbers')}</Checkbox>
          <span className="a-faint">{text('fullNumbersHelp')}</span>
        </div>
      ) : null}
      <PrintPreview form="staff-roster" list={rosterList({ ...asking, columns: ['name', ...columns], fullNumbers })} back="/staff" />
    </>
  );
}
