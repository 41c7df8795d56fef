import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { packagesOfTests, type Wall, walls } from './walls.ts';

const maxLines = 250;
const drawer = /(?:^|\/)(?:utils?|helpers?|common|misc|lib|types)(?:\/|\.tsx?$)/;
const barrel = /(?:^|\/)index\.tsx?$/;
const test = /\.test\.tsx?$|\/testing\//;

/** How a file breaks the architecture, a line each; none when it keeps it. */
export function breachesOf(file: SourceFile): string[] {
  const { path, lines } = file;
  const isTest = test.test(path);
  const problems = [
    ...importBreaches(file, isTest),
    barrel.test(path) && 'is a barrel',
    drawer.test(path) && 'has a name that says nothing',
    !isTest && lines > maxLines && `has ${lines} lines, ${maxLines} at most`,
    ...(isTest ? [] : onePlaceBreaches(file)),
  ];
  return problems.filter((problem) => typeof problem === 'string').map((problem) => `${path} ${problem}`);
}

/** Things that have one place each, so that one place can be trusted with them. */
function onePlaceBreaches({ path, uses }: SourceFile): (string | false)[] {
  const isWeb = path.startsWith('src/web/');
  const isQueries = path.endsWith('/queries.ts');
  return [
    path.startsWith('src/') && path !== 'src/proxy/config.ts' && uses.has('process.env') && 'reads process.env',
    isWeb && path !== 'src/web/api/get.ts' && uses.has('network') && 'calls the network beside get()',
    isWeb &&
      !/^src\/web\/(?:time|api)\//.test(path) &&
      uses.has('clock') &&
      'reads the clock instead of being given it',
    isWeb && !path.startsWith('src/web/session/') && uses.has('storage') && 'keeps something in the browser',
    isWeb && !isQueries && uses.has('inline query') && 'writes a query key where it is used',
    isWeb && !isQueries && uses.has('query options') && 'defines a query outside a queries.ts',
  ];
}

function importBreaches({ path, imports }: SourceFile, isTest: boolean): string[] {
  const wall = walls.find(({ of }) => path.startsWith(of));
  if (wall === undefined) return ['belongs to no room'];
  return imports.flatMap((source) => {
    const isOurs = source.startsWith('.');
    const target = isOurs ? posix.join(posix.dirname(path), source) : source;
    const isAllowed = isOurs ? mayImportFile(wall, path, target, isTest) : mayImportPackage(wall, source, isTest);
    return isAllowed ? [] : [`imports ${target}`];
  });
}

function mayImportFile(wall: Wall, path: string, target: string, isTest: boolean): boolean {
  if (target.includes('/testing/') && !isTest) return false;
  // A room's own folder; below src/web each folder is a room, and what their tests share lies beside them.
  const own = /^(?:src\/web\/[^/]+|src\/(?!web\/)[^/]+|e2e)\//.exec(path)?.[0];
  const shared = path.startsWith('src/web/') ? 'src/web/testing/' : undefined;
  return [...wall.mayImport, own, shared].some((allowed) => allowed !== undefined && target.startsWith(allowed));
}

function mayImportPackage(wall: Wall, source: string, isTest: boolean): boolean {
  const allowed = isTest ? [...wall.packages, ...packagesOfTests] : wall.packages;
  return allowed.some((name) =>
    name === 'node:*' ? source.startsWith('node:') : source === name || source.startsWith(`${name}/`),
  );
}
