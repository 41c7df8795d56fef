/** Words of customers that the first load needs: of a customer's header, and of addresses that are none. */
export const customers = {
  title: 'Customers',
  documentTitle: 'Customers · Tautan',
  statuses: {
    pending: 'Not connected yet',
    active: 'Connected',
    suspended: 'Suspended',
    archived: 'Archived',
  },
  unnamed: 'Name not given',
  customerId: 'Customer id',
  email: 'E-mail',
  noEmail: 'No e-mail',
  numbers: (count: number) => (count === 0 ? 'No numbers' : count === 1 ? '1 number' : `${count} numbers`),
  fields: (count: number) => (count === 1 ? '1 field' : `${count} fields`),
  created: 'Created',
  archivedOn: (date: string) => `Archived ${date}`,
  headerLoading: 'Loading the customer',
  headerUnavailable: 'Name and numbers unavailable',
  headerAsOf: (clock: string) => `Name and numbers as of ${clock}`,
  tryAgain: 'Try again',
};
