import { Button, Table } from 'antd';
import type { StaffEmployment, StaffMember, StaffPost } from '@shared/contract/staff';
import { useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { SectionCard, StateTag, useCodes } from '../../ui';
import { usePostChoices } from './use-choices';
import './staff.css';

/** The verbs of dated facts, each behind a dialog of the record page. */
export type DatedDialog = 'changePosts' | 'leave' | 'reenter' | 'correct';

function Employment({ employment }: { readonly employment: StaffEmployment }) {
  const text = useText('staff');
  const codes = useCodes();
  const choices = usePostChoices();
  return (
    <SectionCard title={<span className="a-person">{employment.leaveOn === null ? text('posts.running', { from: employment.entryOn }) : text('posts.employment', { from: employment.entryOn, to: employment.leaveOn })}<StateTag tone="info">{codes.name('employment-form', employment.form)}</StateTag></span>}>
      {employment.leaveReason === null ? null : <p>{text('posts.reason', { reason: employment.leaveReason })}</p>}
      <Table<StaffPost>
        size="small" pagination={false} rowKey={(post) => `${post.positionCode} ${post.departmentId ?? ''} ${post.fromOn}`} dataSource={[...employment.posts].reverse()} scroll={{ x: 'max-content' }}
        columns={[
          { key: 'post', title: text('posts.post'), render: (_v, post) => choices.positionName(post.positionCode) },
          { key: 'department', title: text('posts.department'), render: (_v, post) => (post.departmentId === null ? <span className="a-faint">{text('noDepartment')}</span> : choices.departmentName(post.departmentId)) },
          { key: 'main', title: text('posts.main'), render: (_v, post) => (post.main ? text('posts.yes') : '') },
          { key: 'from', title: text('posts.from'), render: (_v, post) => post.fromOn },
          { key: 'to', title: text('posts.to'), render: (_v, post) => post.toOn ?? text('posts.present') },
        ]}
      />
    </SectionCard>
  );
}

/** What the person does today, and every employment with its posts, newest first. */
export function PostsTab({ member, onDialog }: { readonly member: StaffMember; readonly onDialog: (dialog: DatedDialog) => void }) {
  const text = useText('staff');
  const label = useLabel();
  const may = useMay();
  const edit = may('staff.edit') && member.voided === null;
  const open = member.employments.some((one) => one.leaveOn === null);
  return (
    <div className="a-sections">
      <SectionCard
        title={text('posts.now')}
        extra={edit ? (
          <span className="a-tools">
            {open ? <Button onClick={() => { onDialog('changePosts'); }}>{text('posts.change')}</Button> : <Button onClick={() => { onDialog('reenter'); }}>{text('posts.reenter')}</Button>}
            {open ? <Button onClick={() => { onDialog('leave'); }}>{text('posts.leave')}</Button> : null}
            <Button type="text" onClick={() => { onDialog('correct'); }}>{text('posts.correct')}</Button>
          </span>
        ) : null}
      >
        {member.posts.length === 0 ? <p className="a-faint">{text('posts.none')}</p> : (
          <ul className="a-lines-list">
            {member.posts.map((post) => (
              <li key={`${post.positionCode} ${post.departmentId ?? ''}`}><strong>{label(post.position)}</strong> {post.department ?? <span className="a-faint">{text('noDepartment')}</span>} {post.main ? <StateTag tone="good">{text('mainPost')}</StateTag> : null}</li>
            ))}
          </ul>
        )}
        {member.leads.length === 0 ? null : <p>{member.leads.map((one) => text('record.leadsOf', { name: one.name })).join(' · ')}</p>}
      </SectionCard>
      <h2 className="a-posts-title">{text('posts.history')}</h2>
      {[...member.employments].reverse().map((employment) => <Employment key={employment.entryOn} employment={employment} />)}
    </div>
  );
}
