import type { AssessmentState, DueView, ReassessmentKind } from '../../contract/assessments';
import type { AssessmentReason } from '../../standards/scale';

/** Words of the ledger of assessments and of the list of who is to be assessed. */
export const assessments = {
  number: '序号',
  ledger: {
    title: '评估台账', count: '共 {{count}} 份',
    columns: {
      resident: '老人', bed: '床位', record: '评估编号', baselineOn: '基准日期', reason: '原因', scale: '评估量表', state: '状态', grade: '能力等级', points: '得分', validUntil: '有效期至', signed: '签署人', savedAt: '最后保存',
    },
    states: { draft: '填写中', complete: '待签署', firstSigned: '待第二人签署', locked: '已锁定', superseded: '已被代替', voided: '已作废' } satisfies Record<AssessmentState, string>,
    reasons: { first: '首次', routine: '常规', immediate: '即时', dispute: '复评', other: '其他' } satisfies Record<AssessmentReason, string>,
    answered: '已答 {{answered}} / {{of}}',
    scope: { state: '状态：{{what}}', reason: '评估原因：{{what}}', grade: '能力等级：{{what}} 级', text: '查找：{{what}}', from: '基准日期从 {{what}} 起', to: '基准日期到 {{what}} 止', separator: '；' },
  },
  due: {
    title: '待复评名单', on: '{{on}} 的情况，含 {{days}} 天内到期的老人', onView: '{{on}} 的情况，只列{{view}}的老人', count: '共 {{count}} 人',
    columns: { resident: '老人', bed: '床位', why: '类别', reason: '原因', dueOn: '最晚日期', left: '期限', last: '上次评估', grade: '上次等级', begun: '办理情况' },
    views: { request: '申请复评', overdue: '已逾期', soon: '即将到期', never: '从未评估' } satisfies Record<Exclude<DueView, 'all'>, string>,
    kinds: { never: '还没有锁定的评估', validity: '评估结果有效期到期', routine: '到常规评估间隔' },
    requestKinds: { stateChange: '状况变化', incident: '发生意外事件', dispute: '对结果有疑问', other: '其他' } satisfies Record<ReassessmentKind, string>,
    request: '{{kind}} {{on}}：{{reason}}', overdue: '逾期 {{days}} 天', today: '今天到期', inDays: '{{days}} 天后', begun: '{{number}} {{state}}', notBegun: '未开始',
  },
};
export type AssessmentsText = typeof assessments;
