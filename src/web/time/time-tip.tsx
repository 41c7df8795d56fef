import { useEffect, useRef, useState } from 'react';
import { TimeForms } from './time-forms.tsx';

const shownAfterMs = 400;
const goneAfterMs = 250;
/** What the box takes at most, in CSS pixels: it stands above a time that has no room below. */
const boxPixels = { width: 240, height: 96 };

type Tip = { instant: number; top: number; left: number };

/**
 * The one tooltip of all times of the page: what a mouse rests on is shown in its other forms, each to copy. It stays
 * while the mouse is on it and goes with Escape. Who has no mouse finds the same in a link's details.
 */
export function TimeTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const isShown = tip !== null;

  // Synchronises with the mouse: hundreds of times on a page are listened to in one place.
  useEffect(() => {
    let timer = 0;
    function follow({ target, pointerType }: PointerEvent) {
      if (pointerType !== 'mouse' || !(target instanceof Element)) return;
      window.clearTimeout(timer);
      if (box.current?.contains(target)) return;
      const time = target.closest('time[datetime]');
      // A summary opens the same forms by itself; a modal dialog would not let the mouse reach what stands beside it.
      if (time === null || time.closest('summary, :modal')) timer = window.setTimeout(() => setTip(null), goneAfterMs);
      else timer = window.setTimeout(() => setTip(tipOf(time)), shownAfterMs);
    }
    document.addEventListener('pointerover', follow);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointerover', follow);
    };
  }, []);

  // Synchronises with the keyboard and the page's scroll, which both take it away.
  useEffect(() => {
    if (!isShown) return;
    const hide = () => setTip(null);
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      hide();
    };
    document.addEventListener('keydown', onEscape, true);
    document.addEventListener('scroll', hide, true);
    return () => {
      document.removeEventListener('keydown', onEscape, true);
      document.removeEventListener('scroll', hide, true);
    };
  }, [isShown]);

  if (tip === null) return null;
  return (
    <div
      ref={box}
      style={{ top: tip.top, left: tip.left }}
      className="fixed z-20 rounded-lg border border-line bg-page px-3 py-2 text-ink shadow-lg"
    >
      <TimeForms instant={tip.instant} />
    </div>
  );
}

function tipOf(time: Element): Tip | null {
  const instant = Date.parse(time.getAttribute('datetime') ?? '');
  if (!time.isConnected || Number.isNaN(instant)) return null;
  const { top, bottom, left } = time.getBoundingClientRect();
  const fitsBelow = bottom + boxPixels.height < window.innerHeight;
  return {
    instant,
    top: fitsBelow ? bottom : Math.max(0, top - boxPixels.height),
    left: Math.max(0, Math.min(left, window.innerWidth - boxPixels.width)),
  };
}
