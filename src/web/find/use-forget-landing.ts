import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../session/session-context.tsx';

/** Gives the way to be done with a landing: it is explained no more, neither from the address nor from what the tab keeps. */
export function useForgetLanding(): () => void {
  const { setLanding } = useSession();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  return () => {
    setLanding(null);
    const others = new URLSearchParams(params);
    others.delete('reason');
    void navigate({ search: `${others}` }, { replace: true });
  };
}
