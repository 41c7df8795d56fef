import { customerStatuses, isCustomerStatus } from '../contract/customer.ts';
import { customersPerRequest, kirimPaths } from '../contract/paths.ts';
import type { Role } from '../contract/session.ts';
import { isSetupLinkStatus, setupLinkStatuses } from '../contract/setup-link.ts';
import { type Project, projectCustomer, projectCustomers, projectMe, projectSetupLinks } from './project.ts';
import type { ParameterRule } from './read-query.ts';

/** One read that the browser may ask for: its path below `/api/v1`, its parameters, where it goes, what comes back. */
export type ApiRoute = {
  template: string;
  /** The least role that may ask. */
  role: Role;
  parameters: Readonly<Record<string, ParameterRule>>;
  kirimPath: (id: string) => string;
  project: Project;
};

const cursor: ParameterRule = {
  accepts: (value) => /^[\x21-\x7e]{1,2048}$/.test(value),
  expected: 'a cursor as Kirim gave it',
};

const limit: ParameterRule = {
  accepts: (value) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= customersPerRequest,
  expected: `a whole number from 1 to ${customersPerRequest}`,
};

/** A status that the list of customers may be filtered by. */
export const customerStatus: ParameterRule = {
  accepts: isCustomerStatus,
  expected: `one of ${customerStatuses.join(', ')}`,
};

/** A status that a list of setup links may be filtered by. */
export const linkStatus: ParameterRule = {
  accepts: isSetupLinkStatus,
  expected: `one of ${setupLinkStatuses.join(', ')}`,
};

/** Whose key it is, and what it may do. */
export const meRoute: ApiRoute = {
  template: '/me',
  role: 'viewer',
  parameters: {},
  kirimPath: kirimPaths.me,
  project: projectMe,
};

/** Everything that can be asked of Kirim through the console. The key can do more; nothing else is passed on. */
export const apiRoutes: readonly ApiRoute[] = [
  meRoute,
  {
    template: '/customers',
    role: 'viewer',
    parameters: { status: customerStatus, cursor, limit },
    kirimPath: kirimPaths.customers,
    project: projectCustomers,
  },
  {
    template: '/customers/:id',
    role: 'viewer',
    parameters: {},
    kirimPath: kirimPaths.customer,
    project: projectCustomer,
  },
  {
    template: '/customers/:id/setup_links',
    role: 'viewer',
    parameters: { status: linkStatus, cursor },
    kirimPath: kirimPaths.setupLinks,
    project: projectSetupLinks,
  },
];
