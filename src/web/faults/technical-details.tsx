import { buttonClasses } from '../ui/button.tsx';

/** What is known of a fault, to be unfolded by whoever looks into it. */
export function TechnicalDetails({ label, text }: { label: string; text: string }) {
  return (
    <details className="min-w-0 open:w-full">
      <summary className={`${buttonClasses('plain')} cursor-pointer list-none`}>{label}</summary>
      <pre className="mt-2 rounded-md border border-line bg-page p-3 font-mono text-meta wrap-anywhere whitespace-pre-wrap text-ink">
        {text}
      </pre>
    </details>
  );
}
