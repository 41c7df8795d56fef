import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { useShortcut } from '../keys/use-shortcut.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { useFocusAndReturn } from './use-focus-and-return.ts';
import { useLeaving } from './use-leaving.ts';
import { useRoomBeside } from './use-room-beside.ts';

const fitsBeside = '(min-width: 1100px)';
const place =
  'inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-[min(480px,100vw)] max-w-none flex-col border-l border-line bg-page text-ink animate-drawer low:overflow-y-auto low:overscroll-contain';

type DrawerShellProps = {
  /** Is given the drawer's element. */
  layer: RefObject<HTMLElement | null>;
  /** Which link is shown, and which one follows it: where the focus goes when the drawer closes. */
  shown: { linkId: string; nextId: string | null };
  title: ReactNode;
  buttons: ReactNode;
  footer: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** A drawer on the right: a region beside a table that stays usable where there is room, else a dialog over it. */
export function DrawerShell(props: DrawerShellProps) {
  return useMediaQuery(fitsBeside) ? <Beside {...props} /> : <Above {...props} />;
}

function Beside(props: DrawerShellProps) {
  const { layer, shown, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLeaving(layer);
  useRoomBeside();
  useFocusAndReturn(layer, heading, shown);
  useShortcut('Escape', onClose);
  return (
    // Takes the focus where its text is clicked on, or, in Safari, a button of it: else what lies around it would, and keep it.
    <section
      ref={layer}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-drawer-beside
      className={`fixed z-10 flex ${place}`}
    >
      <Inside {...props} {...{ heading, titleId }} />
    </section>
  );
}

function Above(props: DrawerShellProps) {
  const { layer, shown, onClose } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLeaving(layer);
  useFocusAndReturn(layer, heading, shown);
  const pressed = useRef<EventTarget>(null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what lies beside the dialog, for the mouse; keys have Esc
    <dialog
      ref={(dialog) => {
        layer.current = dialog;
      }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Pressed and let go beside it, not where a selection of its text ends. By hand, since not every browser knows `closedby`.
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget && target === pressed.current) onClose();
      }}
      className={`fixed z-10 open:flex backdrop:bg-black/40 ${place}`}
    >
      <Inside {...props} {...{ heading, titleId }} />
    </dialog>
  );
}

type InsideProps = DrawerShellProps & { heading: RefObject<HTMLHeadingElement | null>; titleId: string };

function Inside({ heading, titleId, title, buttons, footer, children }: InsideProps) {
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-3">
        <h2
          ref={heading}
          id={titleId}
          tabIndex={-1}
          className="flex min-h-8 items-center gap-2 text-base font-semibold"
        >
          {title}
        </h2>
        <div className="ml-auto flex items-center gap-1">{buttons}</div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 low:flex-none low:overflow-visible [&>section:first-child]:border-t-0">
        {children}
      </div>
      {footer}
    </>
  );
}
