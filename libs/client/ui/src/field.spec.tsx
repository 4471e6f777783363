import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Checkbox } from './checkbox';
import { DateTimeInput } from './date-time-input';
import { Field } from './field';
import { Select, TextArea, TextInput } from './inputs';
import { NumberInput } from './number-input';
import { PasswordInput } from './password-input';

/** What a screen reader says after the name. */
const descriptionOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

const controls: readonly (readonly [string, ReactNode])[] = [
  ['a line of text', <TextInput />],
  ['lines of text', <TextArea />],
  ['a choice', <Select choices={[{ value: 'a', label: 'A' }]} />],
  ['a password', <PasswordInput showLabel="Show" hideLabel="Hide" />],
  ['a number', <NumberInput value={3} onChange={() => undefined} increaseLabel="More" decreaseLabel="Less" />],
  ['a date', <DateTimeInput value={null} onChange={() => undefined} zone="Europe/Berlin" />],
];

describe.each(controls)('a field with %s', (_kind, control) => {
  it('is found by its label and described by its hint', () => {
    render(
      <Field label="Title" hint="As players find it.">
        {control}
      </Field>,
    );
    const input = screen.getByLabelText('Title');
    expect(descriptionOf(input)).toBe('As players find it.');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('is invalid and says why while it has an error', () => {
    render(
      <Field label="Title" hint="As players find it." error="It is taken.">
        {control}
      </Field>,
    );
    const input = screen.getByLabelText('Title');
    expect(descriptionOf(input)).toBe('As players find it. It is taken.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

it('two fields of one form are not mixed up', () => {
  render(
    <>
      <Field label="Title" error="It is taken.">
        <TextInput defaultValue="one" />
      </Field>
      <Field label="Place">
        <TextInput defaultValue="two" />
      </Field>
    </>,
  );
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('one');
  expect(screen.getByLabelText<HTMLInputElement>('Place').value).toBe('two');
  expect(screen.getByLabelText('Place').getAttribute('aria-invalid')).toBeNull();
});

it('a password can be looked at and hidden again', async () => {
  render(
    <Field label="Password">
      <PasswordInput showLabel="Show password" hideLabel="Hide password" />
    </Field>,
  );
  const input = screen.getByLabelText<HTMLInputElement>('Password');
  await userEvent.type(input, 'secret');
  await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
  expect(input.type).toBe('text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide password' }));
  expect([input.type, input.value]).toEqual(['password', 'secret']);
});

it('a checkbox is pressed by its words and says its error', async () => {
  render(<Checkbox label="I agree" hint="Please read it." error="Needed." />);
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: /I agree/ });
  await userEvent.click(screen.getByText('I agree'));
  expect(box.checked).toBe(true);
  expect(descriptionOf(box)).toBe('Please read it. Needed.');
});

describe('a number', () => {
  function Seats({ onChange = () => undefined }: { readonly onChange?: (value: number | null) => void }): ReactNode {
    const [value, setValue] = useState<number | null>(8);
    return (
      <Field label="Seats">
        <NumberInput
          value={value}
          onChange={(next) => {
            setValue(next);
            onChange(next);
          }}
          min={1}
          max={10}
          increaseLabel="More"
          decreaseLabel="Less"
        />
      </Field>
    );
  }

  it('goes up and down by keys and buttons, and stops at its bounds', async () => {
    render(<Seats />);
    const input = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Seats' });
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.type(input, '{ArrowUp}{ArrowUp}');
    expect(input.value).toBe('10');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'More' }).disabled).toBe(true);
    await userEvent.type(input, '{ArrowDown}');
    expect(input.value).toBe('9');
  });

  it('lets a person type freely and moves it inside its bounds when they leave', async () => {
    const onChange = jest.fn<(value: number | null) => void>();
    render(<Seats onChange={onChange} />);
    const input = screen.getByRole<HTMLInputElement>('spinbutton');
    await userEvent.clear(input);
    expect(onChange).toHaveBeenLastCalledWith(null);
    await userEvent.type(input, '250');
    expect(input.value).toBe('250');
    await userEvent.tab();
    expect(input.value).toBe('10');
    expect(onChange).toHaveBeenLastCalledWith(10);
  });

  it('keeps letters out of the value', async () => {
    const onChange = jest.fn<(value: number | null) => void>();
    render(<Seats onChange={onChange} />);
    const input = screen.getByRole<HTMLInputElement>('spinbutton');
    await userEvent.type(input, 'x');
    await userEvent.tab();
    expect([input.value, onChange.mock.calls]).toEqual(['8', []]);
  });
});
