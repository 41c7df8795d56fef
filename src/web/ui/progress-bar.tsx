/** A thin bar that moves while something on screen is being renewed; it keeps its place when it is not. */
export function ProgressBar({ isMoving }: { isMoving: boolean }) {
  return (
    <div aria-hidden="true" className="h-0.5 overflow-hidden">
      {isMoving && <div className="h-full w-1/4 animate-bar bg-focus" />}
    </div>
  );
}
