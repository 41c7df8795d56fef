import { authPaths } from '../../contract/session.ts';
import { buttonClasses } from '../ui/button.tsx';

/** The button that signs out. A form, so that it works like a link: the browser goes where the server sends it. */
export function SignOutForm({ label, onSignOut }: { label: string; onSignOut?: () => void }) {
  return (
    <form method="post" action={authPaths.signOut} onSubmit={onSignOut}>
      <button type="submit" className={buttonClasses('plain')}>
        {label}
      </button>
    </form>
  );
}
