import { customerStatuses } from '../contract/customer.ts';
import { businesses, domainOf } from './businesses.ts';
import { dayMs, hourMs } from './durations.ts';
import { createRandom } from './random.ts';
import { teamId } from './seed-customers.ts';
import type { StoredCustomer } from './stored.ts';

/** Older than every customer of the seed. */
const youngestDays = 1_400;

/** Invented branches of the seed's businesses, without links and older than all others: a pure function of the day. */
export function extraCustomers(count: number, dayStart: number): StoredCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(`branch ${index}`);
    const [name] = businesses[index % businesses.length] ?? ['Cabang'];
    const createdAt = dayStart - youngestDays * dayMs - index * hourMs;
    const branch = Math.floor(index / businesses.length) + 2;
    const status = customerStatuses[index % customerStatuses.length] ?? 'active';
    return {
      internalId: random.uuid(),
      links: [],
      customer: {
        id: `cus_${random.sortableId(createdAt)}`,
        object: 'customer',
        name: `${name} ${branch}`,
        email: `cabang${branch}@${domainOf(name)}`,
        status,
        metadata: null,
        archived_at: status === 'archived' ? new Date(dayStart - dayMs).toISOString() : null,
        team_id: teamId,
        created_at: new Date(createdAt).toISOString(),
        updated_at: new Date(createdAt).toISOString(),
        whatsapp_accounts: [],
      },
    };
  });
}
