import { type CustomerStatus, isCustomerStatus } from '../../contract/customer.ts';
import { isSetupLinkStatus, type SetupLinkStatus } from '../../contract/setup-link.ts';
import { useCopy } from '../copy/copy-context.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import type { IconName } from '../ui/icon.tsx';
import { plainText } from '../ui/plain-text.ts';

const longestRaw = 32;

// Active is not green: nothing has succeeded yet. Expired is not red: nothing is broken.
const linkLooks: Record<SetupLinkStatus, { tone: Tone; icon: IconName }> = {
  active: { tone: 'wait', icon: 'half' },
  consumed: { tone: 'done', icon: 'check' },
  expired: { tone: 'warn', icon: 'hourglass' },
  revoked: { tone: 'off', icon: 'ban' },
};

const customerLooks: Record<CustomerStatus, { tone: Tone; icon: IconName }> = {
  pending: { tone: 'wait', icon: 'half' },
  active: { tone: 'done', icon: 'check' },
  suspended: { tone: 'warn', icon: 'pause' },
  archived: { tone: 'off', icon: 'ban' },
};

/** A link's status; one that this console doesn't know stands there as Kirim sent it. */
export function LinkStatusBadge({ status }: { status: string }) {
  const { setupLinks } = useCopy();
  return isSetupLinkStatus(status) ? (
    <Badge {...linkLooks[status]}>{setupLinks.statuses[status]}</Badge>
  ) : (
    <UnknownBadge raw={status} />
  );
}

/** A customer's status; one that this console doesn't know stands there as Kirim sent it. */
export function CustomerStatusBadge({ status }: { status: string }) {
  const { customers } = useCopy();
  return isCustomerStatus(status) ? (
    <Badge {...customerLooks[status]}>{customers.statuses[status]}</Badge>
  ) : (
    <UnknownBadge raw={status} />
  );
}

function UnknownBadge({ raw }: { raw: string }) {
  const { setupLinks } = useCopy();
  return (
    <Badge tone="unknown" icon="question">
      {raw === '' ? setupLinks.statusNotGiven : plainText(raw, longestRaw)}
    </Badge>
  );
}
