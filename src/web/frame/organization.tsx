import { useQuery } from '@tanstack/react-query';
import { plainText } from '../ui/plain-text.ts';
import { organizationQuery } from './queries.ts';

const longestName = 80;

/** The organization's name. Its failure disturbs nothing: the name is just not there. */
export function Organization() {
  const { data } = useQuery(organizationQuery);
  return (
    <span className="min-w-0 truncate text-ink-2 max-sm:order-1 max-sm:basis-full max-xl:narrowed:hidden">
      {data && plainText(data.body.data.organization.name, longestName)}
    </span>
  );
}
