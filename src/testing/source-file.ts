import { parseSync, Visitor } from 'vite';

/** What the rules of the architecture look at in one file. `path` is from the project's root, with slashes. */
export type SourceFile = {
  path: string;
  lines: number;
  /** Everything that it imports, as written: also types, re-exports, `import()` and `import('...')` in a type. */
  imports: string[];
  uses: ReadonlySet<Use>;
};

export type Use = 'process.env' | 'network' | 'clock' | 'storage' | 'inline query' | 'query options';

type Ast = Parameters<NonNullable<ConstructorParameters<typeof Visitor>[0]['CallExpression']>>[0];
type Callee = Ast['callee'];

const networkNames = new Set(['fetch', 'XMLHttpRequest', 'EventSource', 'WebSocket', 'sendBeacon']);
const storageNames = new Set(['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']);
const queryHooks = new Set(['useQuery', 'useInfiniteQuery', 'useSuspenseQuery', 'useSuspenseInfiniteQuery']);
const queryMakers = new Set(['queryOptions', 'infiniteQueryOptions']);

/** Reads a file of TypeScript. Throws when it can't be parsed. */
export function readSourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const imports: string[] = [];
  const uses = new Set<Use>();
  const importFrom = (source: { type: string; value?: unknown } | null) => {
    if (source === null) return;
    if (typeof source.value !== 'string') throw new Error(`${path}: an import of something that is not a plain string`);
    imports.push(source.value);
  };

  new Visitor({
    ImportDeclaration({ source, specifiers }) {
      importFrom(source);
      const takesEnv = specifiers.some((one) => one.type === 'ImportSpecifier' && nameOf(one.imported) === 'env');
      if (takesEnv && /^(?:node:)?process$/.test(source.value)) uses.add('process.env');
    },
    ExportAllDeclaration: ({ source }) => importFrom(source),
    ExportNamedDeclaration: ({ source }) => importFrom(source),
    ImportExpression: ({ source }) => importFrom(source),
    TSImportType: ({ source }) => importFrom(source),
    MemberExpression({ object, property }) {
      const [owner, member] = [nameOf(object), nameOf(property)];
      if (owner === 'process' && member === 'env') uses.add('process.env');
      if (owner === 'document' && member === 'cookie') uses.add('storage');
    },
    VariableDeclarator({ id, init }) {
      if (id.type !== 'ObjectPattern' || init === null || nameOf(init) !== 'process') return;
      if (id.properties.some((one) => one.type === 'Property' && nameOf(one.key) === 'env')) uses.add('process.env');
    },
    Identifier({ name }) {
      if (storageNames.has(name)) uses.add('storage');
    },
    CallExpression({ callee, arguments: [first] }) {
      const name = nameOf(callee);
      if (networkNames.has(name)) uses.add('network');
      if (callee.type === 'MemberExpression' && nameOf(callee.object) === 'Date' && name === 'now') uses.add('clock');
      if (queryMakers.has(name)) uses.add('query options');
      if (!queryHooks.has(name) || first?.type !== 'ObjectExpression') return;
      if (first.properties.some((one) => one.type === 'Property' && nameOf(one.key) === 'queryKey')) {
        uses.add('inline query');
      }
    },
    NewExpression({ callee, arguments: given }) {
      const name = nameOf(callee);
      if (networkNames.has(name)) uses.add('network');
      if (name === 'Date' && given.length === 0) uses.add('clock');
    },
  }).visit(program);

  return { path, lines: text.replace(/\n$/, '').split('\n').length, imports, uses };
}

/** The name or text at an expression's end (`fetch` of `window.fetch`), '' where it has none. */
function nameOf(node: { type: string } & Partial<Record<'name' | 'value' | 'property', unknown>>): string {
  if (typeof node.name === 'string') return node.name;
  if (typeof node.value === 'string') return node.value;
  const { property } = node;
  return typeof property === 'object' && property !== null && 'type' in property ? nameOf(property as Callee) : '';
}
