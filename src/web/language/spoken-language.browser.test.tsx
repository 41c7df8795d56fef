import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useCopy } from '../copy/copy-context.tsx';
import { english } from '../copy/english.ts';
import { createPreferences } from '../session/preferences.ts';
import { PreferencesContext } from '../session/preferences-context.tsx';
import { SpokenLanguage } from './spoken-language.tsx';

function Title() {
  return <h1>{useCopy().setupLinks.title}</h1>;
}

test('what is below changes its language when another one is chosen, and back, and the document says which', async () => {
  const preferences = createPreferences(null);
  const screen = await render(
    <PreferencesContext value={preferences}>
      <SpokenLanguage first={english}>
        <Title />
      </SpokenLanguage>
    </PreferencesContext>,
  );
  await expect.element(screen.getByRole('heading', { name: 'Setup links' })).toBeVisible();
  await expect.poll(() => document.documentElement.lang).toBe('en-GB');
  preferences.set('language', 'id');
  await expect.element(screen.getByRole('heading', { name: 'Tautan penyiapan' })).toBeVisible();
  await expect.poll(() => document.documentElement.lang).toBe('id');
  preferences.set('language', 'en-GB');
  preferences.set('language', 'id');
  preferences.set('language', 'system');
  await expect.element(screen.getByRole('heading', { name: 'Setup links' })).toBeVisible();
});
