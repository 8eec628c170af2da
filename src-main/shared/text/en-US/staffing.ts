import type { StaffingText } from '../zh-CN/staffing';

export const staffing: StaffingText = {
  noLevel: 'No level held',
  noGrade: 'Not assessed',
};
