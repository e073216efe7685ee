import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  title: string;
  onClose: () => void;
  wide?: boolean;
  /** An alert asks before something that cannot be taken back. */
  alert?: boolean;
  children: ReactNode;
}

/** A dialog over the window: keeps the focus, closes with Escape or a click outside, gives the focus back. */
export function Dialog({ title, onClose, wide = false, alert = false, children }: Props): ReactNode {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
