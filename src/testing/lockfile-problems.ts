/** What is looked at of one package in the lock; '' is the project itself. */
export type LockedPackage = {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};

/** Below these, weaknesses are known. */
const oldest: Readonly<Record<string, string>> = {
  hono: '4.13.5',
  '@hono/node-server': '2.0.5',
  undici: '7.29.0',
  vite: '8.0.5',
};

/** What would let an install differ between machines, run a stranger's code or bring a weak version; a line each. */
export function lockfileProblems(packages: Readonly<Record<string, LockedPackage>>): string[] {
  const locked = Object.entries(packages).filter(([path]) => path !== '');
  const names = new Set(locked.map(([path]) => nameOf(path)));
  return [
    ...locked.flatMap(([path, entry]) => entryProblems(entry).map((problem) => `${path} ${problem}`)),
    // A lock that was written where a binary for another machine could not be had is refused there by `npm ci`.
    ...Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} needs ${name}, which is not locked`),
    ),
    ...locked.flatMap(([path, { version = '' }]) => {
      const floor = oldest[nameOf(path)];
      return floor !== undefined && isOlder(version, floor) ? [`${path} ${version} is older than ${floor}`] : [];
    }),
  ];
}

function entryProblems({ integrity, resolved, link, hasInstallScript }: LockedPackage): string[] {
  const problems = [
    !integrity?.startsWith('sha512-') && 'has no integrity',
    resolved !== undefined && `comes from ${resolved}`,
    link && 'is a link',
    hasInstallScript && 'has an install script',
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function isOlder(version: string, floor: string): boolean {
  const [mine, least] = [version, floor].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (mine?.[place] ?? 0) - (least?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
