import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Briefing, LeadStory } from '../../../preload/contract';
import { plural } from '../../../preload/contract/wording/words';
import { storyOf, useEditing } from '../edit/context';
import { HeadlineField } from '../edit/headline';
import { LeadTools, moveLead } from '../edit/lead-tools';
import { StoryMarks } from '../edit/staff-words';
import { MarginMark } from './changed';
import { Told } from './told';

/** What is dragged within the list of leads, and nothing from elsewhere. */
const DRAGGED = 'application/x-daybrief-lead';

/** The leads in full. In a draft they are put into another order by dragging, or with Alt and the arrows. */
export function Leads({ briefing }: { briefing: Briefing }): ReactNode {
  const editing = useEditing();
  const list = useRef<HTMLElement>(null);
  /** The story whose lead was moved: the keyboard goes on where it stands now. */
  const moved = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  /** The story whose headline is being written. */
  const [renaming, setRenaming] = useState<number | null>(null);

  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-story="${moved.current}"] .item-menu`)?.focus();
    moved.current = null;
  }, [briefing]);

  if (briefing.leads.length === 0) return null;
  const move = (from: number, to: number): void => {
    const lead = briefing.leads[from];
    if (editing === null || lead === undefined || from === to || briefing.leads[to] === undefined) return;
    moved.current = storyOf(lead, briefing);
    moveLead(editing, from, to);
  };
  const pressed = (index: number) => (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (editing === null || !event.altKey || step === 0) return;
    // Before the button that has the focus: there the arrows open its menu.
    event.preventDefault();
    event.stopPropagation();
    move(index, index + step);
  };
  const carries = (event: DragEvent): boolean => editing !== null && event.dataTransfer.types.includes(DRAGGED);

  return (
    <section className="leads" id="leads" data-outline="Leads" aria-label="Lead stories" ref={list}>
      {briefing.leads.map((lead, index) => (
        <section
          className={over === index ? 'story dropped-on' : 'story'}
          key={storyOf(lead, briefing) ?? index}
          data-story={storyOf(lead, briefing)}
          onKeyDownCapture={pressed(index)}
          onDragOver={(event) => {
            if (!carries(event)) return;
            event.preventDefault();
            event.stopPropagation();
            event.dataTransfer.dropEffect = 'move';
            setOver(index);
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => {
            if (!carries(event)) return;
            event.preventDefault();
            event.stopPropagation();
            setOver(null);
            move(Number(event.dataTransfer.getData(DRAGGED)), index);
          }}
        >
          {editing !== null && (
            <span
              className="grip screen-only"
              aria-hidden="true"
              title="Drag to another place"
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED, String(index));
                event.dataTransfer.effectAllowed = 'move';
              }}
            >
              ⠿
            </span>
          )}
          <Story
            lead={lead}
            index={index}
            briefing={briefing}
            renaming={renaming !== null && renaming === storyOf(lead, briefing)}
            onRename={(on) => setRenaming(on ? storyOf(lead, briefing) : null)}
          />
        </section>
      ))}
    </section>
  );
}

function Story({
  lead,
  index,
  briefing,
  renaming,
  onRename,
}: {
  lead: LeadStory;
  index: number;
  briefing: Briefing;
  /** Its headline is being written. */
  renaming: boolean;
  onRename: (on: boolean) => void;
}): ReactNode {
  const story = storyOf(lead, briefing);
  return (
    <>
      <div className="aside">
        <MarginMark briefing={briefing} list="leads" index={index} />
        <span className="number">{index + 1}</span>
        {lead.sources.length > 1 && <span>{plural(lead.sources.length, 'report')}</span>}
      </div>
      <LeadTools lead={lead} index={index} onRename={() => onRename(true)} />
      <Told
        lead={lead}
        field={
          renaming && story !== null ? (
            <HeadlineField story={story} title={lead.title} onDone={() => onRename(false)} />
          ) : null
        }
      />
      <StoryMarks staff={lead.staff} />
      {lead.reasons.length > 0 && (
        <details className="screen-only">
          <summary>Why this leads</summary>
          <ul>
            {lead.staff?.pinned === true && <li>pinned by the staff</li>}
            {lead.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
