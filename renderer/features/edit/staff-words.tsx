import type { ReactNode } from 'react';
import { signatureOf, type Noted, type StoryStaff } from '../../../preload/contract';
import { Markdown } from '../../ui/markdown';

/** Says that words are the staff's own and no source's. */
export function ByStaff({ of = 'staff' }: { of?: string }): ReactNode {
  return <span className="by-staff">{of}</span>;
}

/** What the staff changed at a story, and their note on it. */
export function StoryMarks({ staff }: { staff: StoryStaff | undefined }): ReactNode {
  if (staff === undefined) return null;
  return (
    <>
      {staff.headline !== null && (
        <p className="staff-line">
          <ByStaff of="headline by the staff" /> The source’s: “{staff.headline}”
        </p>
      )}
      <Note of={staff} />
    </>
  );
}

/** A note of the staff beside what it is on. */
export function Note({ of }: { of: Noted | undefined }): ReactNode {
  if (of?.note == null || of.note.trim() === '') return null;
  return (
    <div className="item-note">
      <ByStaff of={`note of the staff, ${signatureOf(of)}`} />
      <Markdown text={of.note} headings={3} />
    </div>
  );
}

/** Says that the staff looked at a finding: on the desk, and in what is printed with the staff's marks (without them main takes the fact from what it prints). */
export function CheckedMark({ of }: { of: { checked?: true } }): ReactNode {
  if (of.checked !== true) return null;
  return (
    <span className="checked-mark" role="img" aria-label="looked at by the staff">
      ✓
    </span>
  );
}
