/** One language's words of what can be done with the links on screen: copied, exported, printed, each by its menu. */
export type ViewToolsWords = {
  label: string;
  /** The bar at the lower edge of a narrow window: its name, and where its words are no other's. */
  bar: { label: string; find: string; copy: string };
  skipToLinks: string;
  copyView: string;
  exportUnavailable: string;
  /** After the reason why the console could not take it down. */
  notExported: string;
  fetchRest: (perRequest: number) => string;
  fetchRestHint: (perRequest: number) => string;
  stop: string;
  /** How far reading on has come: the requests that brought something since it began. */
  readingOn: (requests: number) => string;
  waiting: (seconds: number) => string;
  readAll: (count: number) => string;
  stopped: (count: number) => string;
  interrupted: (count: number) => string;
  menu: {
    label: string;
    linkId: string;
    copyLinkId: string;
    copyPreview: { success: string; failure: string };
    preview: { success: string; failure: string };
    openInNewTab: string;
  };
  print: {
    filter: (filter: string) => string;
    view: string;
    read: string;
    references: string;
    noReference: string;
    list: string;
    trouble: string;
  };
};

const requests = (count: number) => (count === 1 ? '1 request' : `${count} requests`);
const links = (count: number) => (count === 1 ? '1 link' : `${count} links`);

/** The words of the tools around a customer's links, in English. */
export const viewTools: ViewToolsWords = {
  label: 'This view',
  bar: { label: 'At hand', find: 'Find', copy: 'Copy' },
  skipToLinks: 'Skip to the setup links',
  copyView: 'Copy view',
  exportUnavailable:
    'The console’s server doesn’t have the export any more: it has probably been updated. Reload the page to export.',
  notExported: 'Nothing was exported: no file is given that isn’t on record.',
  fetchRest: (perRequest) => `Fetch the rest (1 request per ${perRequest})`,
  fetchRestHint: (perRequest) =>
    `Kirim doesn’t say how many links follow. Each ${perRequest} of them cost one request.`,
  stop: 'Stop',
  readingOn: (count) => `Fetching the rest… ${requests(count)} so far`,
  waiting: (seconds) => `Kirim asked us to wait; going on in ${seconds} s`,
  readAll: (count) => `All that Kirim gives out is loaded: ${links(count)}.`,
  stopped: (count) => `Stopped. ${links(count)} loaded so far.`,
  interrupted: (count) => `Couldn’t go on; the list’s end says why. ${links(count)} loaded so far.`,
  menu: {
    label: 'Actions for this link',
    linkId: 'Link id',
    copyLinkId: 'Copy link id',
    copyPreview: { success: 'Copy success URL preview', failure: 'Copy failure URL preview' },
    preview: { success: 'Success URL preview', failure: 'Failure URL preview' },
    openInNewTab: 'Open in new tab',
  },
  print: {
    filter: (filter) => `Filter: ${filter}`,
    view: 'View',
    read: 'Read',
    references: 'Kirim references',
    noReference: 'no reference given',
    list: 'List',
    trouble: 'Last attempt',
  },
};
