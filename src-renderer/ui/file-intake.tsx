import { useState, type DragEvent, type RefObject } from 'react';

/** Photos and PDF documents, as scans come. */
const SCANS = 'image/jpeg,image/png,image/webp,application/pdf';

/** What an element needs so that files can be dropped on it; `over` while some are held above it. */
export function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const target = {
    onDragOver: (event: DragEvent) => { event.preventDefault(); setOver(true); },
    onDragLeave: () => { setOver(false); },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over, target };
}

/** The unseen field behind a button that chooses scans. */
export function ScanInput({ field, label, onFiles }: { readonly field: RefObject<HTMLInputElement | null>; readonly label: string; readonly onFiles: (files: readonly File[]) => void }) {
  return (
    <input
      ref={field} type="file" multiple hidden accept={SCANS} aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file can be chosen again after it was taken away.
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
