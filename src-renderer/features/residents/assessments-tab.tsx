import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { AssessmentLine } from '@shared/contract/assessments';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, GradeBadge, LevelBadge, Loaded, SectionCard, StateTag } from '../../ui';

const tones = { draft: 'info', complete: 'attention', firstSigned: 'attention', locked: 'good', superseded: 'plain', voided: 'bad' } as const;

function Assessments({ residentId }: { readonly residentId: string }) {
  const text = useText('residents');
  const label = useLabel();
  const navigate = useNavigate();
  const list = useQuery(api.assessments.list.queryOptions({ input: { residentId, limit: 100 } }));
  return (
    <Loaded query={list}>
      {({ lines }) => (
        <DataTable<AssessmentLine>
          label={text('record.tabs.assessments')} rows={lines} rowKey="id" onOpen={(line) => { void navigate(`/assessments/${line.id}`); }}
          empty={<EmptyState title={text('record.noAssessments')} hint={text('record.noAssessmentsHint')} />}
          columns={[
            { key: 'on', title: text('assessment.baselineOn'), render: (_v, line) => line.baselineOn },
            { key: 'number', title: text('assessment.number'), render: (_v, line) => line.number },
            { key: 'scale', title: text('assessment.scale'), render: (_v, line) => label(line.edition.title) },
            { key: 'state', title: text('assessment.state'), render: (_v, line) => <StateTag tone={tones[line.state]}>{text(`states.${line.state}`)}</StateTag> },
            { key: 'grade', title: text('columns.ability'), render: (_v, line) => (line.result === null ? '' : <GradeBadge grade={line.result.grade} label={label(line.result.name)} />) },
            { key: 'until', title: text('assessment.validUntil'), render: (_v, line) => line.validUntil ?? '' },
          ]}
        />
      )}
    </Loaded>
  );
}

function Levels({ residentId }: { readonly residentId: string }) {
  const text = useText('residents');
  const label = useLabel();
  const history = useQuery(api.careLevels.history.queryOptions({ input: { residentId } }));
  return (
    <SectionCard title={text('record.levels')}>
      <Loaded query={history} rows={2}>
        {(levels) => (levels.length === 0 ? <p className="a-faint">{text('record.noLevels')}</p> : (
          <ul className="a-lines-list">
            {levels.map((level) => (
              <li key={level.id}>
                <LevelBadge rank={level.level.rank} label={label(level.level.name)} /> {text('record.levelSince', { on: level.effectiveOn })} <StateTag tone={level.state === 'current' ? 'good' : 'plain'}>{text(`levelStates.${level.state}`)}</StateTag>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </SectionCard>
  );
}

/** Every assessment of the resident, and the care levels that followed. */
export function AssessmentsTab({ residentId }: { readonly residentId: string }) {
  const may = useMay();
  return (
    <div className="a-sections">
      {may('assessments.read') ? <Assessments residentId={residentId} /> : null}
      {may('careLevels.read') ? <Levels residentId={residentId} /> : null}
    </div>
  );
}
