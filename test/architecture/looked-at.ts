/** Files and functions that are long and still one thing, with the reason. The key is what the size test prints. */
export const lookedAt: Readonly<Record<string, string>> = {
  'src-renderer/ui/zod-form.tsx: useZodForm': 'marking, sending, checking and mending share the list of marked fields; apart they would pass it around',
  'src-renderer/features/assessments/fill-form.tsx: FillForm': 'the page of one form: its moves need the same answers, and what can be drawn alone already is a component of its own',
  'src-renderer/features/assessments/use-filling.ts: useFilling': 'one keeper of what was typed: every part reads or moves its single state of version, timer and halt',
  'src-renderer/features/residents/entry-page.tsx: ResidentForm': 'the page of one form, a third of it markup; sections, offers and the stale dialog are components of their own',
  'src-renderer/ui/person/photo-modal.tsx: PhotoModal': 'one dialog around one canvas: choosing, moving and handing in work on the same picture',
};
