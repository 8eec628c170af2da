export const institution = {} as const;
