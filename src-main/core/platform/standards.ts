// Placeholder so that the skeleton runs; helper STANDARDS replaces this file.
export interface StandardsStore { readonly placeholder: true }
export function createStandardsStore(_options: { bundledDir: string }): StandardsStore { return { placeholder: true }; }
