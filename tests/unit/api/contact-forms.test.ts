import { expect, test } from '@jest/globals';
import { mailForm, phoneForm, phoneVariants } from '../../../api/people/contact-forms.ts';

test.each([
  ['+31 6 1234-5678', '+31612345678'],
  ['0031612345678', '+31612345678'],
  ['31612345678', '+31612345678'],
  ['+31 (0)6 12.34.56.78', '+31612345678'],
  ['06 12345678', '+0612345678'],
  ['call me', null],
  ['', null],
])('the phone number %j is looked up as %j', (written, form) => {
  expect(phoneForm(written)).toBe(form);
});

test.each([
  [' Anna@Example.COM ', 'anna@example.com'],
  ['  ', null],
])('the mail address %j is looked up as %j', (written, form) => {
  expect(mailForm(written)).toBe(form);
});

test.each([
  ['+31612345678', []],
  ['+525512345678', ['+5215512345678']],
  ['+5215512345678', ['+525512345678']],
  ['+5491123456789', ['+541123456789']],
  ['+541123456789', ['+5491123456789']],
  ['+5511987654321', ['+551187654321']],
  ['+551187654321', ['+5511987654321']],
  // A landline of São Paulo has no other form.
  ['+551132654321', []],
])('the phone of %s is also written as %j', (form, others) => {
  expect(phoneVariants(form)).toEqual([form, ...others]);
});
