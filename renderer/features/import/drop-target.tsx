import { useEffect, useRef, useState, type ReactNode } from 'react';
import { HANDED_ENDING } from '../../../preload/contract';
import { openHanded } from '../../api';
import { useDesk, useReadOnly } from '../desk/context';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/**
 * The whole window takes dropped files and folders; while they are over it, it says so. A handed-over briefing is read,
 * not taken in.
 * @param handedOnly where somebody reads: nothing else is taken there
 */
export function DropTarget({ handedOnly = false }: { handedOnly?: boolean }): ReactNode {
  const { imports, dispatch, fail } = useDesk();
  const [over, setOver] = useState(false);
  // What is dropped all the same is refused with the reason.
  const readOnly = useReadOnly() || handedOnly;
  const read = async (file: File): Promise<void> => {
    const answer = await openHanded(file);
    if (answer.ok) dispatch({ type: 'read-handed', file: answer.value });
    else fail(answer);
  };
  const taken = (files: File[]): void => {
    const handed = files.find(({ name }) => name.toLowerCase().endsWith(HANDED_ENDING));
    if (handed !== undefined) void read(handed);
    else if (!handedOnly) imports.files(files);
  };
  const take = useRef(taken);
  useEffect(() => {
    take.current = taken;
  });

  useEffect(() => {
    // `dragenter` of an inner element comes before `dragleave` of the outer one: only the count tells when it is over.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setOver(true);
    };
    const hover = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = carriesFiles(event) ? 'copy' : 'none';
    };
    const leave = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  return (
    <div className="drop" role="status" data-testid="drop-target">
      <div>
        <strong>{readOnly ? 'Drop a handed-over briefing to read it' : 'Drop to take them in'}</strong>
        {!readOnly &&
          'Articles as text, Markdown, HTML, Word, PDF, RTF, e-mail, tables or ZIP, and folders of them; a handed-over briefing is read'}
      </div>
    </div>
  );
}
