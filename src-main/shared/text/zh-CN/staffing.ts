/** Words of rates and of the one-person file that stand in records and on paper. */
export const staffing = {
  noLevel: '未持有等级证书',
  noGrade: '未评估',
};
export type StaffingText = typeof staffing;
