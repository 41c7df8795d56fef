import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { TextField } from './text-field.tsx';

test('the label names the field and a click on it leads there', async () => {
  const screen = await render(<TextField label="Open a customer by id" problem={null} />);
  const field = screen.getByRole('textbox', { name: 'Open a customer by id' });
  await screen.getByText('Open a customer by id').click();
  await expect.element(field).toHaveFocus();
});

test('without a problem the field is valid and nothing is said', async () => {
  const screen = await render(<TextField label="Id" problem={null} />);
  const field = screen.getByRole('textbox');
  await expect.element(field).toBeValid();
  await expect.element(field).not.toHaveAccessibleDescription();
  await expect.element(screen.getByRole('alert')).toHaveTextContent(/^$/);
});

test('a problem is spoken, described, and leaves what was typed', async () => {
  const screen = await render(<TextField label="Id" problem={null} />);
  const field = screen.getByRole('textbox');
  await field.fill('admin@acme.example');
  await screen.rerender(<TextField label="Id" problem="That looks like an e-mail address." />);
  await expect.element(field).toHaveAccessibleDescription('That looks like an e-mail address.');
  await expect.element(field).toBeInvalid();
  await expect.element(field).toHaveValue('admin@acme.example');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('That looks like an e-mail address.');
});

test('two fields on a page keep their labels apart', async () => {
  const screen = await render(
    <>
      <TextField label="First" problem={null} />
      <TextField label="Second" problem="Missing" />
    </>,
  );
  await expect.element(screen.getByRole('textbox', { name: 'Second' })).toHaveAccessibleDescription('Missing');
  await expect.element(screen.getByRole('textbox', { name: 'First' })).not.toHaveAccessibleDescription();
});
