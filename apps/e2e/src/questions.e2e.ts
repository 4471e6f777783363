import { publishEvent } from './public-event';
import { expect, test } from './story';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

test('an organizer lets buyers choose the price and asks for shirt sizes and diets; one answers on a phone, before ordering and after it', async ({
  arrive,
}) => {
  const { id: eventId, organizer } = await publishEvent(arrive);
  const desk = organizer.page;
  const dialog = desk.getByRole('dialog');
  const gone = () => expect(dialog).toHaveCount(0);

  await test.step('she sells a ticket at a price that buyers choose, up to 50 euro, and suggests 12', async () => {
    await desk.goto(`/admin/events/${eventId}/prices`);
    await desk.getByRole('button', { name: 'Add a ticket type' }).click();
    await dialog.getByLabel('Name', { exact: true }).fill('Evening ticket');
    await dialog.getByLabel('Comes with').selectOption({ label: 'No place of its own' });
    await dialog.getByRole('checkbox', { name: 'Buyers choose the price' }).check();
    await dialog.getByLabel('Most (EUR)').fill('50');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await gone();
    await desk.getByLabel(/^Evening ticket, /).fill('12');
    await desk.getByRole('button', { name: 'See what moves' }).click();
    await desk.getByRole('button', { name: 'Save the prices' }).click();
    await expect(desk.getByText('The prices are saved')).toBeVisible();
  });

  await test.step('and asks for a shirt size at once and for a diet that can wait', async () => {
    await desk.getByRole('link', { name: 'Questions' }).click();
    await desk.getByRole('button', { name: 'New question' }).click();
    await dialog.getByLabel('Question', { exact: true }).fill('Shirt size');
    await dialog.getByLabel('Kind of answer').selectOption({ label: 'One choice' });
    for (const [index, size] of ['M', 'L'].entries()) {
      await dialog.getByRole('button', { name: 'Add a choice' }).click();
      await dialog.getByLabel(`Choice ${index + 1}`, { exact: true }).fill(size);
    }
    await dialog.getByRole('checkbox', { name: 'An answer is needed' }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await gone();
    await desk.getByRole('button', { name: 'New question' }).click();
    await dialog.getByLabel('Question', { exact: true }).fill('Diet');
    await dialog.getByRole('checkbox', { name: 'It can be answered and changed later' }).check();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await gone();
    await expect(desk.getByRole('listitem').filter({ hasText: 'Diet' })).toContainText('0 answers');
  });

  const pia = await arrive({ as: 'pia', options: phone });
  const { page } = pia;
  const form = page.getByRole('dialog');

  await test.step('a player takes two tickets and is asked before she orders; what she chose is there when she comes back', async () => {
    await page.goto(`/events/${eventId}/seats`);
    const more = page.getByRole('button', { name: 'One more: Evening ticket' });
    await more.click();
    await more.click();
    const price = page.getByLabel('Your price for Evening ticket');
    await expect(price).toHaveValue('12.00');
    await price.fill('50,01');
    await expect(page.getByText('Enter an amount within these bounds.')).toBeVisible();
    await price.fill('4,50');
    await page.getByRole('button', { name: 'Take 2 tickets' }).click();
    const cart = page.getByRole('region', { name: 'Your cart' });
    await expect(cart).toContainText('€9.00');
    for (const paid of ['€4.50', '€0.00']) {
      await cart.getByRole('button', { name: 'Choose another amount for Evening ticket' }).first().click();
      await cart.getByLabel('Your price for Evening ticket').fill('0');
      await cart.getByRole('button', { name: 'Pay this' }).click();
      await expect(cart.getByText('Total').locator('..')).toContainText(paid);
    }
    await page.getByRole('button', { name: 'Confirm 2 tickets' }).click();
    await form.getByLabel('Shirt size').first().selectOption({ label: 'L' });
    await form.getByRole('button', { name: 'Confirm 2 tickets' }).click();
    await expect(form.getByText('Please answer this.')).toHaveCount(1);
    await expect(form.getByLabel('Shirt size').nth(1)).toBeFocused();
    await page.reload();
    await page.getByRole('button', { name: 'Confirm 2 tickets' }).click();
    await expect(form.getByLabel('Shirt size').first()).toHaveValue(/./);
    await form.getByLabel('Shirt size').nth(1).selectOption({ label: 'M' });
    await form.getByRole('button', { name: 'Confirm 2 tickets' }).click();
    await expect(page.getByText(/^Confirmed/)).toBeVisible();
  });

  await test.step('and says later what she does not eat', async () => {
    await page.getByRole('link', { name: 'To your tickets' }).click();
    await page.getByRole('button', { name: 'Answer 1 question' }).first().click();
    await expect(form.getByLabel('Shirt size')).toHaveCount(0);
    await form.getByLabel('Diet').fill('No nuts');
    await form.getByRole('button', { name: 'Save answers' }).click();
    await expect(page.getByText('No nuts')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change answers' })).toHaveCount(1);
  });

  await test.step('the desk reads it in the order and counts it', async () => {
    await desk.goto(`/admin/events/${eventId}/reports`);
    const answers = desk.getByRole('region', { name: 'Answers', exact: true });
    await expect(answers).toContainText('2 of 2');
    await expect(answers).toContainText('1 of 2');
    await expect(answers.getByRole('link', { name: 'Answers, XLSX' })).toBeVisible();
    await desk.goto(`/admin/events/${eventId}/money`);
    await desk
      .getByRole('main')
      .getByRole('link')
      .filter({ hasText: /^[0-9A-Z]{6}$/ })
      .first()
      .click();
    await expect(desk.getByText('No nuts')).toBeVisible();
    await desk.goto(`/admin/events/${eventId}/prices/questions`);
    await desk.getByRole('button', { name: 'Remove Shirt size' }).click();
    const asked = desk.getByRole('alertdialog');
    await expect(asked).toContainText('2 answers go with it');
    await asked.getByRole('button', { name: 'Cancel' }).click();
  });
});
