import { cpSync, readdirSync, rmSync } from 'node:fs';

/** A copy of the built console in `folder` whose page lacks the files of its scripts that begin like one of these; gives the server's script. */
export function copyConsole(folder: string, lacking: readonly string[]): string {
  cpSync('dist', folder, { recursive: true });
  const assets = `${folder}/web/assets`;
  const lost = readdirSync(assets).filter((name) => lacking.some((start) => name.startsWith(start)));
  for (const name of lost) rmSync(`${assets}/${name}`);
  return `${folder}/server/serve.js`;
}
