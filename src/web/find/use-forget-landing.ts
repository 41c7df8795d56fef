import { useNavigate } from 'react-router';
import { addressNowWith } from '../links.ts';
import { useSession } from '../session/session-context.tsx';

/** Gives the way to be done with a landing: it is explained no more, neither from the address nor from what the tab keeps. */
export function useForgetLanding(): () => void {
  const { setLanding } = useSession();
  const navigate = useNavigate();
  return () => {
    setLanding(null);
    void navigate(
      addressNowWith((search) => search.delete('reason')),
      { replace: true },
    );
  };
}
