/** One language's words of what is known of a customer beside its name, id and e-mail address. */
export type CustomerFactsWords = {
  numbers: string;
  number: string;
  onboarded: string;
  numberUnnamed: string;
  metadata: string;
  copy: (what: string) => string;
  /** What can be done with what the header says. */
  actions: string;
  name: string;
  writeEmail: string;
};

/** Words of what is known of a customer, in English. */
export const customerFacts: CustomerFactsWords = {
  numbers: 'WhatsApp numbers',
  number: 'Number',
  onboarded: 'connected',
  numberUnnamed: 'Number not given',
  metadata: 'Metadata',
  copy: (what) => `Copy ${what}`,
  actions: 'Actions for this customer',
  name: 'Name',
  writeEmail: 'Write an e-mail',
};
